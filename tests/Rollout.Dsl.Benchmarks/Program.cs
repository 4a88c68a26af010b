using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Rollout.Dsl.Benchmarks;
using Rollout.Dsl.Benchmarks.Spin;

switch (args)
{
    case ["--cold"]:
        ColdStart.Compare();
        break;
    case ["--side-by-side", var files, .. var rest]:
        await SideBySide.Compare(int.Parse(files, CultureInfo.InvariantCulture), rounds: 15, withPeers: rest is ["peers"]);
        break;
    case ["--spin"]:
        return SpinComparison.Compare() ? 0 : 1;
    default:
        // In process: a build of a project that BenchmarkDotNet makes up would need packages of its own.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            args,
            DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}

return 0;

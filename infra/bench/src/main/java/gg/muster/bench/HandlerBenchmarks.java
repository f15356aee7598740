package gg.muster.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What JMH measures; {@link HandlerBench} runs it. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HandlerBenchmarks {
    @Benchmark
    public Object join(HandlerNewcomers newcomers) {
        return newcomers.handleJoin();
    }

    @Benchmark
    public Object status(HandlerState state) {
        return state.handleStatus();
    }

    @Benchmark
    public int verify(HandlerState state) {
        return state.verify();
    }

    @Benchmark
    public Object read(HandlerState state) {
        return state.read();
    }

    @Benchmark
    public int script(HandlerNewcomers newcomers) {
        return newcomers.join();
    }

    @Benchmark
    public int jsonOfScript(HandlerState state) {
        return state.readAndWriteOfScript();
    }

    @Benchmark
    public int write(HandlerState state) {
        return state.write();
    }
}

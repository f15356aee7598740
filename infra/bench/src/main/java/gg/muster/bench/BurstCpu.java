package gg.muster.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * CPU time: of this process, of its servers beside it, and of what of this process is no part of Muster, which are the
 * members' clients and the screens of Discord.
 */
record BurstCpu(Duration process, Duration servers, Duration clients) {
    /** Up to now, clients being the calling thread and the one of {@code shown}, whose work is waited for. */
    static BurstCpu now(ExecutorService shown) {
        var own = threadTime();
        try {
            var shower = shown.submit(BurstCpu::threadTime).get();
            return new BurstCpu(processTime(), serverTime(), own.plus(shower));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    BurstCpu since(BurstCpu before) {
        return new BurstCpu(
                process.minus(before.process), servers.minus(before.servers), clients.minus(before.clients));
    }

    /** The clients' part of all, in percent. */
    long clientsPercent() {
        var all = process.plus(servers).toMillis();
        return all == 0 ? 0 : Math.round(100.0 * clients.toMillis() / all);
    }

    private static Duration threadTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static Duration processTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }

    private static Duration serverTime() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}

package gg.muster.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What all this ran on. */
final class DepthMachine {
    private DepthMachine() {}

    /** One line, with what else the machine had to do: processes that wanted a core in the last minute. */
    static String line() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, JDK %s, a real Redis 7 on the same machine; load of the minute before: %.1f",
                system.getAvailableProcessors(),
                system.getName(),
                system.getArch(),
                Runtime.version().feature(),
                system.getSystemLoadAverage());
    }
}

package gg.muster.local;

/** What is said to the one who started everything on this machine. */
final class Welcome {
    private Welcome() {}

    static String of(LocalOptions options) {
        var address = "http://localhost:" + options.port();
        return options.hasDiscord()
                ? """

                Muster is ready.
                  Interactions   %s/interactions   (Discord needs a public https address that leads here)
                  Health         %s/healthz
                  Ctrl-C ends it.""".formatted(address, address)
                : """

                Muster is ready: open the practice server at %s/
                  Become any member, type /queue, or press "Queue 10 at once".
                  Health %s/healthz   Counters %s/metrics   Driver API %s/practice/state
                  Ctrl-C ends it.""".formatted(address, address, address, address);
    }
}

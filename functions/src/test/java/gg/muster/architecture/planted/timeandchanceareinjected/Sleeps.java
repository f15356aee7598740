package gg.muster.architecture.planted.timeandchanceareinjected;

final class Sleeps {
    private Sleeps() {}

    static void nap() throws InterruptedException {
        Thread.sleep(1);
    }
}

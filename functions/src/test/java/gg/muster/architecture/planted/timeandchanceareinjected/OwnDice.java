package gg.muster.architecture.planted.timeandchanceareinjected;

final class OwnDice {
    private OwnDice() {}

    static double roll() {
        return Math.random();
    }
}

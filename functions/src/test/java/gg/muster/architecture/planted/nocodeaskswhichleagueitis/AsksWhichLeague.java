package gg.muster.architecture.planted.nocodeaskswhichleagueitis;

final class AsksWhichLeague {
    private AsksWhichLeague() {}

    static boolean hasLanes(String league) {
        return league.equals("combines");
    }
}

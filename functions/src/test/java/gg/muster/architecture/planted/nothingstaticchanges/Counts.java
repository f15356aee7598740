package gg.muster.architecture.planted.nothingstaticchanges;

final class Counts {
    static int calls;

    private Counts() {}
}

package gg.muster.picture;

/** Draws both pictures in a process of its own. */
final class DrawsBoth {
    private DrawsBoth() {}

    public static void main(String[] arguments) {
        var pictures = new Pictures();
        int bytes = pictures.leaderboard(Samples.leaderboard()).length + pictures.profile(Samples.profile()).length;
        System.out.println("drawn: " + bytes);
    }
}

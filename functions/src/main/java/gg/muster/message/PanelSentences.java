package gg.muster.message;

/** What a player is told about their places in a league whose queues are joined by the buttons of panels. */
public final class PanelSentences {
    public static final String NOT_QUEUED =
            "You are in no queue. Open the channel of the queue you want to play in and press the button of its panel.";

    private static final String LEFT =
            "You have left every queue. Press the button of a queue's panel whenever you want to play.";

    private PanelSentences() {}

    /** Whether there was a place to give up. */
    public static String leave(boolean left) {
        return left ? LEFT : NOT_QUEUED;
    }
}

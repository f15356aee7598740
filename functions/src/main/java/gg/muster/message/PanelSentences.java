package gg.muster.message;

/** What is said to whoever presses a panel's button, where the sentences about places do not say it. */
public final class PanelSentences {
    /** The league file no longer has the queue. */
    public static final String NO_SUCH_QUEUE =
            "This queue is not played any more, and you do not wait in it. Please choose another one.";

    private PanelSentences() {}
}

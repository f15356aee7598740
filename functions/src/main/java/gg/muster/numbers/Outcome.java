package gg.muster.numbers;

/** What Numbers said of a game that was submitted. */
public sealed interface Outcome {

    /** It is recorded now. */
    record Accepted() implements Outcome {}

    /** It was recorded before, by whomever: as good as accepted. */
    record AlreadyThere() implements Outcome {}

    /** It is not recorded. The reason is Numbers' own, in one line. */
    record Rejected(String reason) implements Outcome {}
}

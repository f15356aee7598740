package gg.muster.local.doctor;

/**
 * One line of the doctor's report.
 *
 * @param subject what was looked at
 * @param text what was found, and where it is not well what to do
 */
record Finding(Verdict verdict, String subject, String text) {
    enum Verdict {
        OK("ok"),
        /** It works, and could be better. */
        ADVICE("hint"),
        /** It does not work. */
        PROBLEM("FIX");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding ok(String subject, String text) {
        return new Finding(Verdict.OK, subject, text);
    }

    static Finding advice(String subject, String text) {
        return new Finding(Verdict.ADVICE, subject, text);
    }

    static Finding problem(String subject, String text) {
        return new Finding(Verdict.PROBLEM, subject, text);
    }

    boolean isProblem() {
        return verdict == Verdict.PROBLEM;
    }

    String line() {
        return "%-4s  %-26s  %s"
                .formatted(verdict.word, subject, text.replaceAll("\\s+", " ").strip());
    }
}

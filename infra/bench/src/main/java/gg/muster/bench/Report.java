package gg.muster.bench;

import java.util.List;

/**
 * What one {@link Bench} found.
 *
 * @param title one line
 * @param tables in Markdown, ready for a page of decisions
 * @param broken the bounds that did not hold, a sentence each
 */
record Report(String title, List<String> tables, List<String> broken) {
    String markdown() {
        return "# " + title + "\n\n" + String.join("\n\n", tables) + "\n";
    }
}

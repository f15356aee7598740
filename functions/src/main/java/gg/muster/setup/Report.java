package gg.muster.setup;

import java.util.List;

/**
 * What became of looking a guild over.
 *
 * @param queues how many queues have a channel and a panel now
 * @param done what was made, repaired and removed, in words
 * @param problems what is wrong and stays so until somebody does something about it, in words
 * @param orphans channels of queues that the league file no longer has
 * @param stray how many rooms seem to belong to nothing, and go when they still do the next time
 */
public record Report(int queues, List<String> done, List<String> problems, List<Orphan> orphans, int stray) {
    /** One of them. */
    public record Orphan(String channel, String name, String queue) {}

    public Report {
        done = List.copyOf(done);
        problems = List.copyOf(problems);
        orphans = List.copyOf(orphans);
    }
}

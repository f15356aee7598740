package gg.muster.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which tier an MMR belongs to. The first tier begins at 0; each tier includes its cap, and the next one begins just
 * above it, so that no fraction falls between two; the last tier has no end.
 */
public final class TierLines {
    private final List<Line> lines;

    private TierLines(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Draws the lines between tiers.
     *
     * @param tiers their names from the lowest to the highest
     * @param caps by tier, without regard to case; one of the last tier says nothing
     * @throws IllegalArgumentException naming every cap that is missing or not above the one before
     */
    public static TierLines of(List<String> tiers, Map<String, Double> caps) {
        var problems = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        double floor = 0;
        for (var tier : tiers.subList(0, Math.max(0, tiers.size() - 1))) {
            var cap = caps.get(tier.toUpperCase(Locale.ROOT));
            if (cap == null) {
                problems.add(setting(tier) + ": must be set");
            } else if (!Double.isFinite(cap) || cap < 0 || (cap <= floor && !lines.isEmpty())) {
                problems.add("%s: must be above %s, was %s".formatted(setting(tier), floor, cap));
            } else {
                lines.add(new Line(tier, floor, cap));
                floor = cap;
            }
        }
        if (tiers.isEmpty()) {
            problems.add("tiers: must be at least one");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("ControlPanel " + String.join("; ", problems));
        }
        lines.add(new Line(tiers.getLast(), floor, Double.POSITIVE_INFINITY));
        return new TierLines(lines);
    }

    /** Empty for what is no MMR: a negative number, an infinite one, not a number. */
    public Optional<String> tierOf(double mmr) {
        if (!Double.isFinite(mmr) || mmr < 0) {
            return Optional.empty();
        }
        return lines.stream().filter(line -> mmr <= line.cap()).map(Line::tier).findFirst();
    }

    /** From the lowest tier to the highest. */
    public List<Line> lines() {
        return lines;
    }

    private static String setting(String tier) {
        return tier.toLowerCase(Locale.ROOT) + "_mmr_cap_player";
    }

    /** A tier: everything above {@code floor} (the first tier: 0 included) up to {@code cap} inclusive. */
    public record Line(String tier, double floor, double cap) {}
}

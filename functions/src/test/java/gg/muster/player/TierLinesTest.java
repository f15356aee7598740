package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class TierLinesTest {
    private static final List<String> TIERS = List.of("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
    private static final Map<String, Double> CAPS =
            Map.of("RECRUIT", 70.0, "PROSPECT", 90.0, "APPRENTICE", 110.5, "EXPERT", 135.0);

    @Example
    void a_cap_belongs_to_its_tier_and_the_next_one_begins_just_above_it() {
        var lines = TierLines.of(TIERS, CAPS);

        assertThat(lines.tierOf(0)).contains("RECRUIT");
        assertThat(lines.tierOf(70)).contains("RECRUIT");
        assertThat(lines.tierOf(Math.nextUp(70.0))).contains("PROSPECT");
        assertThat(lines.tierOf(70.5)).contains("PROSPECT");
        assertThat(lines.tierOf(110.5)).contains("APPRENTICE");
        assertThat(lines.tierOf(135)).contains("EXPERT");
        assertThat(lines.tierOf(135.0001)).contains("MYTHIC");
        assertThat(lines.tierOf(1e9)).contains("MYTHIC");
    }

    @Example
    void what_is_no_mmr_has_no_tier() {
        var lines = TierLines.of(TIERS, CAPS);

        assertThat(lines.tierOf(-0.1)).isEmpty();
        assertThat(lines.tierOf(Double.NaN)).isEmpty();
        assertThat(lines.tierOf(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Property
    void every_mmr_has_exactly_one_tier(
            @ForAll("ascendingCaps") List<Double> caps, @ForAll @DoubleRange(max = 1e9) double mmr) {
        var lines = lines(caps);
        var holding = lines.lines().stream()
                .filter(line -> (mmr > line.floor() || line.equals(lines.lines().getFirst())) && mmr <= line.cap())
                .map(TierLines.Line::tier)
                .toList();

        assertThat(holding).hasSize(1);
        assertThat(lines.tierOf(mmr)).contains(holding.getFirst());
    }

    @Property
    void more_mmr_is_never_a_lower_tier(
            @ForAll("ascendingCaps") List<Double> caps,
            @ForAll @DoubleRange(max = 1000) double one,
            @ForAll @DoubleRange(max = 1000) double other) {
        var lines = lines(caps);

        assertThat(place(lines, Math.min(one, other))).isLessThanOrEqualTo(place(lines, Math.max(one, other)));
    }

    @Example
    void every_wrong_cap_is_named() {
        var caps = new HashMap<>(CAPS);
        caps.remove("PROSPECT");
        caps.put("APPRENTICE", 70.0);

        assertThatThrownBy(() -> TierLines.of(TIERS, caps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ControlPanel prospect_mmr_cap_player: must be set;"
                        + " apprentice_mmr_cap_player: must be above 70.0, was 70.0");
    }

    @Example
    void a_league_with_one_tier_needs_no_cap() {
        assertThat(TierLines.of(List.of("OPEN"), Map.of()).tierOf(123.4)).contains("OPEN");
    }

    @Provide
    Arbitrary<List<Double>> ascendingCaps() {
        return Arbitraries.doubles()
                .between(0, 1000)
                .list()
                .uniqueElements()
                .ofMaxSize(6)
                .map(caps -> caps.stream().sorted().toList());
    }

    private static TierLines lines(List<Double> caps) {
        var tiers = IntStream.rangeClosed(0, caps.size()).mapToObj(i -> "T" + i).toList();
        return TierLines.of(
                tiers, IntStream.range(0, caps.size()).boxed().collect(Collectors.toMap(tiers::get, caps::get)));
    }

    private static int place(TierLines lines, double mmr) {
        var tier = lines.tierOf(mmr).orElseThrow();
        return lines.lines().stream().map(TierLines.Line::tier).toList().indexOf(tier);
    }
}

package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.player.StorePlayer.Arguments;
import gg.muster.player.StorePlayer.Told;
import gg.muster.testing.Lab;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorePlayerTest {
    private static final Profile DE = Profile.of("EXPERT", "DE", 1700.5);

    private final Lab lab = Lab.shared();
    private final StorePlayer store = lab.bean(StorePlayer.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private int part(String part, String... players) {
        var profiles = new LinkedHashMap<String, Profile>();
        for (var player : players) {
            profiles.put(player, DE);
        }
        return lab.run(StorePlayer.SCRIPT, new Arguments(profiles, part))
                .as(Told.class)
                .known();
    }

    private String known() {
        return String.join(
                " ", lab.redis().hkeys("{combines}:profiles").stream().sorted().toList());
    }

    @Test
    void every_kind_of_profile_is_stored_as_joining_reads_it() {
        var profiles = new LinkedHashMap<String, Profile>();
        profiles.put("1", DE);
        profiles.put("2", Profile.noMmr());
        profiles.put("3", Profile.notEligible("RETIRED"));
        profiles.put("4", Profile.unknown(5));

        store.some("combines", profiles);

        assertThat(lab.wholeState())
                .isEqualTo(
                        "{combines}:profiles = {1: {lane=DE, mmr=1700.5, pool=EXPERT}, 2: {refusal=NO_MMR}, 3: {refusal=NOT_ELIGIBLE, status=RETIRED}, 4: {at=5, refusal=NOT_REGISTERED}}");
    }

    @Test
    void some_are_added_to_those_who_are_known() {
        lab.profile("1", "MYTHIC", "DE", 3000).profile("2", "MYTHIC", "DE", 3000);

        store.some("combines", Map.of("2", DE, "3", DE));

        assertThat(lab.wholeState())
                .isEqualTo(
                        "{combines}:profiles = {1: {lane=DE, mmr=3000, pool=MYTHIC}, 2: {lane=DE, mmr=1700.5, pool=EXPERT}, 3: {lane=DE, mmr=1700.5, pool=EXPERT}}");
    }

    @Test
    void everyone_replaces_those_who_were_known() {
        lab.profile("1", "MYTHIC", "DE", 3000);

        store.everyone("combines", Map.of("2", DE));

        assertThat(lab.wholeState()).isEqualTo("{combines}:profiles = {2: {lane=DE, mmr=1700.5, pool=EXPERT}}");
    }

    @Test
    void thousands_are_replaced_part_by_part_and_all_arrive() {
        lab.profile("old", "MYTHIC", "DE", 3000);
        var profiles = new LinkedHashMap<String, Profile>();
        for (int i = 0; i < 1201; i++) {
            profiles.put("" + i, DE);
        }

        store.everyone("combines", profiles);

        assertThat(lab.redis().hkeys("{combines}:profiles")).containsExactlyInAnyOrderElementsOf(profiles.keySet());
        assertThat(lab.redis().keys("*")).containsExactly("{combines}:profiles");
    }

    @Test
    void readers_see_the_old_until_the_last_part_is_in() {
        part("only", "old");

        assertThat(part("first", "1")).isEqualTo(1);
        assertThat(known()).isEqualTo("old");
        part("middle", "2");
        assertThat(known()).isEqualTo("old");
        assertThat(part("last", "3")).isEqualTo(3);
        assertThat(known()).isEqualTo("1 2 3");
    }

    @Test
    void a_reading_that_broke_off_leaves_nothing_in_the_next_one() {
        part("only", "old");
        part("first", "1");
        part("middle", "2");

        part("first", "3");
        part("last", "4");

        assertThat(known()).isEqualTo("3 4");
        assertThat(lab.redis().keys("*")).containsExactly("{combines}:profiles");
    }

    @Test
    void any_part_that_comes_twice_changes_nothing_more() {
        for (var part : new String[] {"first", "first", "middle", "middle", "last", "last", "middle"}) {
            part(part, part);
        }

        assertThat(known()).isEqualTo("first last middle");
        assertThat(lab.redis().keys("*")).containsExactly("{combines}:profiles");
    }

    @Test
    void a_league_without_members_knows_nobody() {
        part("only", "old");

        assertThat(part("only")).isZero();
        assertThat(part("only")).isZero();
        assertThat(lab.wholeState()).isEmpty();
    }
}

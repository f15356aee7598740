package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.player.LeagueTables.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlPanelReaderTest {
    @Test
    void the_panel_is_read_without_regard_to_case_and_blanks() {
        var panel = read(
                "league_state", " Combines ",
                "RECRUIT_mmr_cap_player", "70",
                "prospect_mmr_cap_player", " 90.25 ",
                "MAP_POOL", "Ascent, Bind ,,Split,Bind",
                "display_mmr", "TRUE",
                "queue_enabled", "false",
                "queue_open_mythic", "False",
                "queue_open_Recruit", "1",
                "queue_new_player_game_req", "5",
                "queue_returning_game_req", " 0",
                "somebody_elses", "whatever it is");

        assertThat(panel)
                .isEqualTo(new ControlPanel(
                        "COMBINES",
                        Map.of("RECRUIT", 70.0, "PROSPECT", 90.25),
                        List.of("Ascent", "Bind", "Split"),
                        true,
                        false,
                        Map.of("MYTHIC", false, "RECRUIT", true),
                        5,
                        0,
                        List.of()));
    }

    @Test
    void what_is_not_set_or_blank_is_visibly_absent_without_a_warning() {
        assertThat(read("league_state", "  ", "MAP_POOL", ""))
                .isEqualTo(read())
                .isEqualTo(new ControlPanel(null, Map.of(), null, null, null, Map.of(), null, null, List.of()));
    }

    @Test
    void every_bad_value_is_a_named_warning_and_counts_as_not_set() {
        var panel = read(
                "league_state", "in combines!",
                "apprentice_mmr_cap_player", "abc",
                "expert_mmr_cap_player", "-1",
                "recruit_mmr_cap_player", "NaN",
                "MAP_POOL", " , ,",
                "display_mmr", "maybe",
                "queue_open_mythic", "2",
                "queue_new_player_game_req", "1.5");

        assertThat(panel.warnings())
                .containsExactlyInAnyOrder(
                        "ControlPanel league_state: must be a word, was \"in combines!\"",
                        "ControlPanel apprentice_mmr_cap_player: must be a number, was \"abc\"",
                        "ControlPanel expert_mmr_cap_player: must be a number, was \"-1\"",
                        "ControlPanel recruit_mmr_cap_player: must be a number, was \"NaN\"",
                        "ControlPanel MAP_POOL: must be names separated by commas, was \" , ,\"",
                        "ControlPanel display_mmr: must be true or false, was \"maybe\"",
                        "ControlPanel queue_open_mythic: must be true or false, was \"2\"",
                        "ControlPanel queue_new_player_game_req: must be a whole number, was \"1.5\"");
        assertThat(panel).usingRecursiveComparison().ignoringFields("warnings").isEqualTo(read());
    }

    @Test
    void where_a_name_is_there_twice_the_first_row_counts() {
        assertThat(read("league_state", "COMBINES", "LEAGUE_STATE", "PLAYOFFS").leagueState())
                .isEqualTo("COMBINES");
    }

    private static ControlPanel read(String... namesAndValues) {
        var rows = new ArrayList<Setting>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            rows.add(new Setting(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ControlPanelReader.read(rows);
    }
}

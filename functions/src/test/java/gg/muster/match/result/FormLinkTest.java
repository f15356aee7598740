package gg.muster.match.result;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play.Form;
import gg.muster.match.result.FormLink.Named;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormLinkTest {
    private static final MatchUid SCRIM = new MatchUid("scrims", "10017");
    private static final Instant BEGUN = Instant.parse("2026-01-01T20:05:06.789Z");
    private static final Form GOOGLE = new Form(
            "https://docs.google.com/forms/d/e/1FAIpQL/viewform", "entry.1000001", "entry.1000002", "entry.1000003");

    private static String link(Form form, String... names) {
        var id = new int[1];
        return FormLink.of(
                form,
                SCRIM,
                List.of(names).stream()
                        .map(name -> new Named("" + ++id[0], name))
                        .toList(),
                BEGUN);
    }

    @Test
    void the_form_is_filled_in_with_the_scrim_its_players_and_its_time_in_utc() {
        assertThat(link(GOOGLE, "ada", "bob", "cy", "dee"))
                .isEqualTo("https://docs.google.com/forms/d/e/1FAIpQL/viewform"
                        + "?entry.1000001=SCRIMS-10017"
                        + "&entry.1000002=ada%2C%20bob%2C%20cy%2C%20dee"
                        + "&entry.1000003=2026-01-01T20%3A05%3A06Z");
    }

    @Test
    void names_are_encoded_whatever_they_consist_of() {
        assertThat(link(GOOGLE, "Łukasz & Søn", "a=b#c", "50% (+1)", "日本 🏎"))
                .isEqualTo("https://docs.google.com/forms/d/e/1FAIpQL/viewform"
                        + "?entry.1000001=SCRIMS-10017"
                        + "&entry.1000002=%C5%81ukasz%20%26%20S%C3%B8n%2C%20a%3Db%23c%2C%2050%25%20%28%2B1%29%2C%20"
                        + "%E6%97%A5%E6%9C%AC%20%F0%9F%8F%8E"
                        + "&entry.1000003=2026-01-01T20%3A05%3A06Z");
    }

    @Test
    void what_a_form_reads_back_is_what_was_filled_in() {
        var query = URI.create(link(GOOGLE, "Łukasz & Søn", "a=b#c", "50% (+1)", "日本 🏎"));

        assertThat(List.of(query.getQuery()))
                .containsExactly("entry.1000001=SCRIMS-10017"
                        + "&entry.1000002=Łukasz & Søn, a=b#c, 50% (+1), 日本 🏎&entry.1000003=2026-01-01T20:05:06Z");
        assertThat(query.getRawFragment()).isNull();
    }

    @Test
    void a_script_that_leads_to_the_form_gets_the_id_and_nothing_else() {
        var script = new Form("https://script.google.com/macros/s/AKfyc/exec", "id", "", "");

        assertThat(link(script, "ada", "bob"))
                .isEqualTo("https://script.google.com/macros/s/AKfyc/exec?id=SCRIMS-10017");
    }

    @Test
    void an_address_with_a_question_or_a_fragment_of_its_own_keeps_it() {
        assertThat(link(new Form("https://x.example/f?usp=pp_url#top", "id", "", "")))
                .isEqualTo("https://x.example/f?usp=pp_url&id=SCRIMS-10017#top");
        assertThat(link(new Form("https://x.example/f?", "id", "", "")))
                .isEqualTo("https://x.example/f?id=SCRIMS-10017");
    }

    @Test
    void players_without_a_name_are_named_by_their_id() {
        assertThat(link(new Form("https://x.example/f", "s", "p", ""), "ada", " "))
                .isEqualTo("https://x.example/f?s=SCRIMS-10017&p=ada%2C%202");
    }

    @Test
    void names_that_would_make_it_too_long_give_way_to_ids() {
        var longest = String.join("", Collections.nCopies(32, "🏎"));

        assertThat(link(new Form("https://x.example/f", "s", "p", ""), longest, longest, longest, longest))
                .isEqualTo("https://x.example/f?s=SCRIMS-10017&p=1%2C%202%2C%203%2C%204");
    }
}

package gg.muster.picture;

import gg.muster.picture.Leaderboard.Row;
import gg.muster.picture.Profile.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the golden pictures show. */
final class Samples {
    static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "김민준 Faker",
            "مرحبا بالعالم",
            "W".repeat(32),
            "🔥🐉 Dragon ⚔️ 👨‍👩‍👧 🇩🇪",
            "שלום (עולם) 42",
            "\u200B\u3164",
            "𝓕𝓪𝓷𝓬𝔂 ｆｕｌｌ ★彡 ツ",
            "Z̷͇̓a̶͉͆l̷̖͝g̸̨̈o Łukasz Ţ",
            "สวัสดี 你好 さくら");
    static final int YOU = 4;

    private Samples() {}

    static Leaderboard leaderboard() {
        return leaderboard(NAMES);
    }

    static Leaderboard leaderboard(List<String> names) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(new Row(i + 1, names.get(i), 2431 - 113 * i, new Tally(120 - 9 * i, 70 - 7 * i), i == YOU));
        }
        return new Leaderboard("gCTF – Capture the Flag", "Page 1 of 3", rows);
    }

    static Profile profile() {
        var curve = IntStream.range(0, 30)
                .map(game -> 1000 + 9 * game + (game * 37 % 100) - (game % 7) * 20)
                .boxed()
                .toList();
        return new Profile(
                "Grace Hopper",
                "gCTF · 4th of 120",
                curve.getLast(),
                new Tally(64, 37),
                4,
                curve,
                List.of(new Bar("gCTF 2v2", new Tally(40, 25)), new Bar("gCTF 3v3", new Tally(24, 12))),
                List.of(
                        new Bar("ctf_ash_and_a_long_name", new Tally(20, 14)),
                        new Bar("ctf_blizzard", new Tally(24, 12)),
                        new Bar("ctf_crossfire", new Tally(19, 11)),
                        new Bar("ctf_duck", new Tally(1, 0))));
    }

    static Profile newcomer(String name) {
        return new Profile(name, "gCTF", 1000, new Tally(0, 0), 0, List.of(), List.of(), List.of());
    }
}

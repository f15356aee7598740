package gg.muster.bench;

import gg.muster.local.practice.driver.act.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody of one league who, every few minutes, does something that people in their place do. */
final class SoakMember {
    private static final int PERCENT = 100;
    private static final List<String> REGIONS = List.of("us-e", "us-e", "us-e", "eu");

    private final String league;
    private final String id;
    private final SoakScreen screen;
    private final SoakRedis redis;
    private final SoakHands hands;
    private final Random random;

    SoakMember(String league, String id, SoakScreen screen, SoakRedis redis, SoakHands hands, Random random) {
        this.league = league;
        this.id = id;
        this.screen = screen;
        this.redis = redis;
        this.hands = hands;
        this.random = random;
    }

    void act() {
        if (chance(1)) {
            hands.leavesForAWhile(league, id);
        }
        var record = redis.player(league, id);
        switch (record.getOrDefault("status", "idle")) {
            case "in_match" -> play(record.getOrDefault("match", ""));
            case "queued" -> await(record.get("party"));
            default -> begin(record.get("party"));
        }
    }

    private void play(String match) {
        var fields = redis.match(league, match);
        var chat = fields.get("kept:room.chat");
        if (chat == null) {
            return;
        }
        if (league.equals("combines") && chance(30)) {
            screen.types(league, id, chat, "/match submit")
                    .ifPresent(form -> screen.fillsIn(league, id, form, "url", SoakHands.game(match)));
        } else if (league.equals("combines") && chance(20)) {
            screen.types(league, id, chat, "/match cancel");
        } else if (league.equals("scrims") && fields.containsKey("at:IN_PROGRESS") && chance(20)) {
            hands.handIn(match, fields.getOrDefault("players", ""));
        } else {
            pressOne(screen.buttonsIn(chat), 80);
            pressOne(screen.buttonsInDms(id), 50);
        }
    }

    private void await(@Nullable String party) {
        pressOne(screen.buttonsInDms(id), 10);
        if (chance(8)) {
            switch (league) {
                case "combines" -> screen.types(league, id, "/queue action:leave");
                case "scrims" -> screen.types(league, id, "/queue leave");
                case "gamemodes" -> pressOne(hands.panels(), PERCENT);
                default -> leaveQueueOfParties(party);
            }
        }
    }

    private void leaveQueueOfParties(@Nullable String party) {
        if (party == null) {
            screen.types(league, id, "kiwipugs", "/queue action:leave");
        } else {
            inParty(party, "/party dequeue");
        }
    }

    private void begin(@Nullable String party) {
        switch (league) {
            case "combines" -> screen.types(league, id, "/queue");
            case "scrims" -> screen.types(league, id, "/queue join");
            case "gamemodes" -> pressOne(hands.panels(), PERCENT);
            default -> beginInParties(party);
        }
    }

    private void beginInParties(@Nullable String party) {
        if (party != null) {
            actInParty(party);
        } else if (chance(25)) {
            screen.types(league, id, "/party create region:" + one(REGIONS));
        } else if (chance(50)) {
            oneOf(redis.partyCodes()).ifPresent(code -> screen.types(league, id, "/party join code:" + code));
        } else {
            screen.types(league, id, "kiwipugs", "/queue region:" + one(REGIONS));
        }
    }

    private void actInParty(String party) {
        if (chance(50)) {
            inParty(party, "/party queue");
        } else if (chance(25)) {
            inParty(party, "/party leave");
        } else if (chance(20)) {
            SoakHands.idsIn(redis.party(party).getOrDefault("members", "")).stream()
                    .filter(fellow -> !fellow.equals(id))
                    .findAny()
                    .ifPresent(fellow -> inParty(party, "/party kick member:" + fellow));
        } else if (chance(10)) {
            inParty(party, "/party disband").ifPresent(asked -> confirm(asked));
        }
    }

    private void confirm(Outcome asked) {
        if (asked.message() != null) {
            var buttons = screen.buttonsOf(asked.message());
            pressOne(buttons, PERCENT);
        }
    }

    private Optional<Outcome> inParty(String party, String command) {
        var channel = Map.copyOf(redis.party(party)).get("channel");
        return channel == null ? Optional.empty() : screen.types(league, id, channel, command);
    }

    private void pressOne(List<SoakScreen.Button> buttons, int percent) {
        if (chance(percent)) {
            oneOf(buttons).ifPresent(button -> screen.presses(league, id, button));
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> oneOf(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
    }
}

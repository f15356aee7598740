package gg.muster.bench;

import gg.muster.local.LocalMuster;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.driver.act.Delivery;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Performer;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.World;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Members of practice leagues who are all about to type {@code /queue}. By tens, which make a match, they are dealt out to
 * the tiers and to the leagues; three in five are new.
 */
final class BurstMembers {
    private static final int MATCH_SIZE = 10;
    private static final List<String> TIERS = List.of("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
    private static final List<String> STATUSES =
            List.of("DRAFT_ELIGIBLE", "SIGNED", "DRAFT_ELIGIBLE", "FREE_AGENT", "DRAFT_ELIGIBLE");

    private final LocalMuster muster;
    private final Map<String, List<Member>> byLeague;

    private BurstMembers(LocalMuster muster, Map<String, List<Member>> byLeague) {
        this.muster = muster;
        this.byLeague = byLeague;
    }

    /** They have just registered: the league's database knows them, and Redis does not yet. */
    static BurstMembers register(LocalMuster muster, int count) {
        var guilds = muster.practice(World.class).guilds();
        var byLeague = new LinkedHashMap<String, List<Member>>();
        for (int i = 0; i < guilds.size(); i++) {
            byLeague.put(guilds.get(i).league(), welcomed(muster, guilds.get(i), shares(count, i, guilds.size())));
        }
        return new BurstMembers(muster, byLeague);
    }

    /** How many of {@code count} are in each tier of the league of that number. */
    private static int[] shares(int count, int league, int leagues) {
        var shares = new int[TIERS.size()];
        IntStream.range(0, count)
                .map(member -> member / MATCH_SIZE)
                .filter(ten -> ten % leagues == league)
                .forEach(ten -> shares[ten / leagues % TIERS.size()]++);
        return shares;
    }

    private static List<Member> welcomed(LocalMuster muster, PracticeGuild guild, int[] ofTiers) {
        var people = new ArrayList<Roster.Member>();
        for (int status = 0; status < STATUSES.size(); status++) {
            for (int tier = 0; tier < TIERS.size(); tier++) {
                var share = ofTiers[tier] / STATUSES.size() + (status < ofTiers[tier] % STATUSES.size() ? 1 : 0);
                if (share > 0) {
                    people.addAll(muster.league()
                            .create(share, TIERS.get(tier), STATUSES.get(status), OptionalDouble.empty()));
                }
            }
        }
        return muster.practice(Members.class).welcome(guild.id(), people);
    }

    /** Those of one league. */
    List<String> ids(String league) {
        return Objects.requireNonNull(byLeague.get(league), league).stream()
                .map(Member::id)
                .toList();
    }

    /** They have had a message from the bot before, as everybody has who played once. */
    void knowTheBot() {
        var channels = muster.practice(Channels.class);
        byLeague.values().stream().flatMap(Collection::stream).forEach(channels::dm);
    }

    /** Everybody's {@code /queue}, signed, the leagues by turns. */
    List<Delivery> typeQueue() {
        var performer = muster.practice(Performer.class);
        var most = byLeague.values().stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(turn -> byLeague.values().stream()
                        .filter(members -> turn < members.size())
                        .map(members -> typed(performer, members.get(turn))))
                .toList();
    }

    private static Delivery typed(Performer performer, Member member) {
        try {
            return performer.prepare(new Input(JsonNode.createObjectNode(Map.of(
                    "guild", JsonNode.createStringNode(member.guildId()),
                    "member", JsonNode.createStringNode(member.id()),
                    "command", JsonNode.createStringNode("/queue")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

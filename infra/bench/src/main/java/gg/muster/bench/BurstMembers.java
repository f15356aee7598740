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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Members of a practice league who are all about to type {@code /queue}: as many in each tier, three in five of them new. */
final class BurstMembers {
    private static final List<String> TIERS = List.of("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
    private static final List<String> STATUSES =
            List.of("DRAFT_ELIGIBLE", "SIGNED", "DRAFT_ELIGIBLE", "FREE_AGENT", "DRAFT_ELIGIBLE");

    private final LocalMuster muster;
    private final List<Member> all;

    private BurstMembers(LocalMuster muster, List<Member> all) {
        this.muster = muster;
        this.all = all;
    }

    /** They have just registered: the league's database knows them, and Redis does not yet. */
    static BurstMembers register(LocalMuster muster, int count) {
        var people = new ArrayList<Roster.Member>();
        var kinds = TIERS.size() * STATUSES.size();
        for (int kind = 0; kind < kinds; kind++) {
            var share = count / kinds + (kind < count % kinds ? 1 : 0);
            if (share > 0) {
                var tier = TIERS.get(kind % TIERS.size());
                var status = STATUSES.get(kind / TIERS.size());
                people.addAll(muster.league().create(share, tier, status, OptionalDouble.empty()));
            }
        }
        return new BurstMembers(
                muster, muster.practice(Members.class).welcome(guild(muster).id(), people));
    }

    private static PracticeGuild guild(LocalMuster muster) {
        return muster.practice(World.class).guilds().getFirst();
    }

    List<String> ids() {
        return all.stream().map(Member::id).toList();
    }

    /** They have had a message from the bot before, as everybody has who played once. */
    void knowTheBot() {
        var channels = muster.practice(Channels.class);
        all.forEach(channels::dm);
    }

    /** Everybody's {@code /queue}, signed. */
    List<Delivery> typeQueue() {
        var performer = muster.practice(Performer.class);
        return all.stream().map(member -> typed(performer, member.id())).toList();
    }

    private static Delivery typed(Performer performer, String member) {
        try {
            return performer.prepare(new Input(JsonNode.createObjectNode(Map.of(
                    "member", JsonNode.createStringNode(member), "command", JsonNode.createStringNode("/queue")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

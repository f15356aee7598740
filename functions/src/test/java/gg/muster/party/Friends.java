package gg.muster.party;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parties as they stand in Redis, and what is asked for them. */
public final class Friends {
    public static final League LEAGUE = LeagueFiles.read(List.of("parties")).getFirst();
    public static final Queue QUEUE = LEAGUE.mainQueue();
    public static final String REGION = "us-e";

    private final Lab lab = Lab.shared();
    private int requests = 0;

    /** An empty Redis, but for an open league. */
    public Friends begin() {
        lab.reset();
        lab.redis().hset("{parties}:league", Map.of("state", "always", "enabled", "1", "refreshedAt", "0"));
        return this;
    }

    /** A party whose first member leads it. */
    public Friends party(String id, String... members) {
        var list = Arrays.stream(members)
                .map("{\"id\":\"%s\",\"joinedAt\":1}"::formatted)
                .toList();
        lab.redis()
                .hset(
                        "{parties}:party:" + id,
                        Map.of(
                                "type",
                                "party",
                                "id",
                                id,
                                "region",
                                REGION,
                                "size",
                                "" + members.length,
                                "leaderID",
                                members[0],
                                "joinCode",
                                "code" + id,
                                "members",
                                "[" + String.join(",", list) + "]"));
        lab.redis().hset("{parties}:leaders", members[0], id);
        lab.redis().hset("{parties}:codes", "code" + id, id);
        for (var member : members) {
            lab.redis().hset("{parties}:player:" + member, Map.of("status", "idle", "party", id));
        }
        return this;
    }

    /** A party of so many, {@code K1} with the members 101, 102, …, queued. */
    public List<String> queued(int party, int size) {
        var members = new ArrayList<String>();
        for (int i = 1; i <= size; i++) {
            members.add("" + (party * 100 + i));
        }
        party("K" + party, members.toArray(String[]::new));
        queue(members.getFirst());
        return members;
    }

    public Answer<QueueParty.Code> queue(String leader) {
        return lab.bean(QueueParty.class).ask(LEAGUE, QUEUE, leader, null, "q" + requests++);
    }

    public Answer<DequeueParty.Code> dequeue(String leader) {
        return lab.bean(DequeueParty.class).ask(LEAGUE, leader, null, "d" + requests++);
    }

    public Answer<JoinQueue.Code> alone(String player) {
        return lab.bean(JoinQueue.class)
                .ask(LEAGUE, QUEUE, new Joiner(player, null, REGION, "j" + requests++, "token", true));
    }

    public Answer<LeaveParty.Code> leave(String member) {
        return lab.bean(LeaveParty.class).ask(LEAGUE, new Actor("l" + requests++, member, null));
    }

    public Answer<JoinParty.Code> join(String player, String party) {
        return lab.bean(JoinParty.class).ask(LEAGUE, Joiner.present(player, "p" + requests++, "token"), "code" + party);
    }
}

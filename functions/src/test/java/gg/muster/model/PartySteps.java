package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.CreateParty;
import gg.muster.party.DequeueParty;
import gg.muster.party.DisbandParty;
import gg.muster.party.JoinParty;
import gg.muster.party.KickParty;
import gg.muster.party.LeaveParty;
import gg.muster.party.PromoteParty;
import gg.muster.party.QueueParty;
import gg.muster.party.RecodeParty;
import java.util.List;
import java.util.Objects;

/** What friends do with their party. */
final class PartySteps {
    private PartySteps() {}

    static void create(World world, int who, int one, int other) {
        var region = other % 3 == 0 ? null : world.pool(world.queue(0), other).id();
        var founder = world.joiner(world.player(who), region, world.request());
        var create = world.lab.bean(CreateParty.class);
        var answer = create.ask(world.league, founder);
        var made = answer.as(CreateParty.Told.class).party();
        var id = made == null ? "" : made.id();
        var code = made == null ? "" : made.joinCode();
        assertThat(answer.code()).isEqualTo(world.model.parties.create(founder.player(), region, id, code));
        world.expect(answer.code(), () -> create.ask(world.league, founder));
    }

    static void join(World world, int who, int one, int other) {
        var parties = List.copyOf(world.state.parties.values());
        var code = parties.isEmpty() || other == 0 ? "nobody" : parties.get(one % parties.size()).code;
        var joiner = world.joiner(world.player(who), null, world.request());
        world.expect(
                world.model.parties.join(joiner.player(), code),
                () -> world.lab.bean(JoinParty.class).ask(world.league, joiner, code));
    }

    static void leave(World world, int who, int one, int other) {
        var actor = world.actor(world.player(who));
        world.expect(
                world.model.parties.leave(actor.player()),
                () -> world.lab.bean(LeaveParty.class).ask(world.league, actor));
    }

    /** Mostly the leader of a party acts, and mostly on somebody in it. */
    private static String leader(World world, int who) {
        var party = world.state.partyOf(world.player(who));
        return party == null || who % 4 == 0 ? world.player(who) : party.leader;
    }

    private static String other(World world, String leader, int which) {
        var party = world.state.partyOf(leader);
        return party == null || which % 4 == 0 ? world.player(which) : party.members.get(which % party.members.size());
    }

    static void kick(World world, int who, int one, int other) {
        var actor = world.actor(leader(world, who));
        var member = other(world, actor.player(), one);
        var kick = world.lab.bean(KickParty.class);
        var answer = kick.ask(world.league, actor, member);
        var code = Objects.requireNonNullElse(answer.as(KickParty.Told.class).joinCode(), "");
        assertThat(answer.code()).isEqualTo(world.model.parties.kick(actor.player(), member, code));
        world.expect(answer.code(), () -> kick.ask(world.league, actor, member));
    }

    static void promote(World world, int who, int one, int other) {
        var actor = world.actor(leader(world, who));
        var member = other(world, actor.player(), one);
        world.expect(
                world.model.parties.promote(actor.player(), member),
                () -> world.lab.bean(PromoteParty.class).ask(world.league, actor, member));
    }

    static void recode(World world, int who, int one, int other) {
        var actor = world.actor(leader(world, who));
        var recode = world.lab.bean(RecodeParty.class);
        var answer = recode.ask(world.league, actor);
        var code = Objects.requireNonNullElse(answer.as(RecodeParty.Told.class).joinCode(), "");
        assertThat(answer.code()).isEqualTo(world.model.parties.recode(actor.player(), code));
        world.expect(answer.code(), () -> recode.ask(world.league, actor));
    }

    /** Asked about the party that they are in, or about one that is over. */
    static void disband(World world, int who, int one, int other) {
        var actor = world.actor(leader(world, who));
        var party = world.state.partyOf(actor.player());
        var asked = party == null || other == 0 ? "Kgone00" : party.id;
        world.expect(
                world.model.parties.disband(actor.player(), asked),
                () -> world.lab.bean(DisbandParty.class).ask(world.league, actor, asked));
    }

    static void queue(World world, int who, int one, int other) {
        var leader = leader(world, who);
        var request = world.request();
        world.expect(
                world.model.parties.queue(leader),
                () -> world.lab.bean(QueueParty.class).ask(world.league, world.queue(0), leader, null, request));
    }

    static void dequeue(World world, int who, int one, int other) {
        var leader = leader(world, who);
        var request = world.request();
        world.expect(
                world.model.parties.dequeue(leader),
                () -> world.lab.bean(DequeueParty.class).ask(world.league, leader, null, request));
    }
}

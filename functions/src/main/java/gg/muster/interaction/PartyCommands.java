package gg.muster.interaction;

import gg.muster.message.CustomId;
import gg.muster.message.PartySentences;
import gg.muster.message.PartyTexts;
import gg.muster.message.QueueSentences;
import gg.muster.party.Actor;
import gg.muster.party.CreateParty;
import gg.muster.party.DisbandParty;
import gg.muster.party.FindParty;
import gg.muster.party.JoinParty;
import gg.muster.party.KickParty;
import gg.muster.party.LeaveParty;
import gg.muster.party.PromoteParty;
import gg.muster.party.RecodeParty;
import gg.muster.redis.Answer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/** {@code /party} and the buttons of a party's card, but for those that queue it. */
@Singleton
final class PartyCommands {
    private static final String REGION = "region";
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final CreateParty create;
    private final JoinParty join;
    private final LeaveParty leave;
    private final KickParty kick;
    private final PromoteParty promote;
    private final RecodeParty recode;
    private final DisbandParty disband;
    private final FindParty find;
    private final Clock clock;

    PartyCommands(
            CreateParty create,
            JoinParty join,
            LeaveParty leave,
            KickParty kick,
            PromoteParty promote,
            RecodeParty recode,
            DisbandParty disband,
            FindParty find,
            Clock clock) {
        this.create = create;
        this.join = join;
        this.leave = leave;
        this.kick = kick;
        this.promote = promote;
        this.recode = recode;
        this.disband = disband;
        this.find = find;
        this.clock = clock;
    }

    Reply create(Caller caller) {
        if (caller.league().parties() == null) {
            return Reply.ephemeral(PartySentences.NO_PARTIES);
        }
        var region = Tiers.one(caller, REGION);
        if (region.isEmpty() && !Tiers.typed(caller, REGION).isEmpty()) {
            return Tiers.unknown(caller, REGION);
        }
        var answer = create.ask(caller.league(), caller.joiner(region.orElse(null)));
        return Reply.ephemeral(
                PartySentences.create(caller.league(), answer.code(), answer.as(CreateParty.Told.class)));
    }

    Reply join(Caller caller) {
        if (caller.league().parties() == null) {
            return Reply.ephemeral(PartySentences.NO_PARTIES);
        }
        var code = caller.interaction().option("code").orElse("");
        var answer = join.ask(caller.league(), caller.joiner(null), code);
        return Reply.ephemeral(PartySentences.join(caller.league(), answer.code(), answer.as(JoinParty.Told.class)));
    }

    Reply leave(Caller caller) {
        var answer = leave.ask(caller.league(), actor(caller));
        return Reply.ephemeral(PartySentences.leave(caller.league(), answer.code(), answer.as(LeaveParty.Told.class)));
    }

    Reply kick(Caller caller) {
        return aboutMember(caller, member -> {
            var answer = kick.ask(caller.league(), actor(caller), member);
            return PartySentences.kick(caller.league(), member, answer.code(), answer.as(KickParty.Told.class));
        });
    }

    Reply promote(Caller caller) {
        return aboutMember(caller, member -> {
            var answer = promote.ask(caller.league(), actor(caller), member);
            return PartySentences.promote(member, answer.code(), answer.as(PromoteParty.Told.class));
        });
    }

    Reply recode(Caller caller) {
        var answer = recode.ask(caller.league(), actor(caller));
        return Reply.ephemeral(PartySentences.recode(answer.code(), answer.as(RecodeParty.Told.class)));
    }

    Reply info(Caller caller) {
        return found(
                find.ask(caller.league(), actor(caller)),
                told -> Reply.ephemeral(PartyTexts.info(caller.league(), Objects.requireNonNull(told.party()))));
    }

    Reply stats(Caller caller) {
        return found(
                find.askWithStats(caller.league(), actor(caller)),
                told -> Reply.ephemeral(
                        PartyTexts.stats(caller.league(), Objects.requireNonNull(told.party()), told.stats())));
    }

    /** Asks before anything is lost; the question can be answered for a minute. */
    Reply askDisband(Caller caller) {
        var until = clock.instant().plus(TO_ANSWER).toEpochMilli();
        return found(
                find.askAsLeader(caller.league(), actor(caller)),
                told -> Reply.ephemeral(
                        PartyTexts.askEnd(caller.league(), Objects.requireNonNull(told.party()), until)));
    }

    Reply disband(Caller caller) {
        var asked = caller.subject().flatMap(CustomId.Choice::in);
        if (asked.isEmpty()) {
            return Reply.ephemeral(QueueSentences.GONE);
        }
        if (clock.millis() > CustomId.until(asked.get().choice())) {
            return Reply.instead(PartySentences.ENDING_EXPIRED);
        }
        var answer = disband.ask(caller.league(), actor(caller), asked.get().match());
        return Reply.instead(
                PartySentences.disband(caller.league(), answer.code(), answer.as(DisbandParty.Told.class)));
    }

    Reply keep(Caller caller) {
        return Reply.instead(PartySentences.KEPT);
    }

    private static Reply aboutMember(Caller caller, Function<String, String> answer) {
        return Reply.ephemeral(caller.interaction().option("member").map(answer).orElse(PartySentences.WHICH_MEMBER));
    }

    private static Reply found(Answer<FindParty.Code> answer, Function<FindParty.Told, Reply> shown) {
        var told = answer.as(FindParty.Told.class);
        return switch (answer.code()) {
            case FOUND -> shown.apply(told);
            case NO_PARTY, WRONG_PLACE, NOT_LEADER -> Reply.ephemeral(PartySentences.find(answer.code(), told));
        };
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.request(), caller.player(), caller.room());
    }
}

package gg.muster.local.practice.driver;

import gg.muster.local.practice.Roster;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Permission;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.OptionalDouble;

/** New members, and what members do besides using commands: close their DMs, leave, join a voice channel. */
@Controller("/practice")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberController {
    private static final int MOST_AT_ONCE = 1000;

    private final Roster roster;
    private final Members members;
    private final Channels channels;
    private final Access access;
    private final JsonMapper mapper;

    MemberController(Roster roster, Members members, Channels channels, Access access, JsonMapper mapper) {
        this.roster = roster;
        this.members = members;
        this.channels = channels;
        this.access = access;
        this.mapper = mapper;
    }

    @Post("/members")
    @Status(HttpStatus.CREATED)
    StateJson.Members create(@Body String body) {
        Input input = Input.of(mapper, body);
        int count = input.whole("count", 1, MOST_AT_ONCE).orElseThrow(() -> Refused.badInput("count: is required"));
        OptionalDouble mmr = input.number("mmr").map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        try {
            List<Member> created =
                    members.welcome(roster.create(count, input.required("tier"), input.required("status"), mmr));
            return new StateJson.Members(created.stream().map(this::json).toList());
        } catch (IllegalArgumentException e) {
            throw Refused.badInput(String.valueOf(e.getMessage()));
        }
    }

    @Patch("/members/{id}")
    StateJson.Member change(String id, @Body String body) {
        Input input = Input.of(mapper, body);
        Member member = known(id);
        input.flag("dms_open").ifPresent(open -> members.change(member.id(), m -> m.withDmsOpen(open)));
        input.flag("in_guild").ifPresent(present -> members.change(member.id(), m -> m.withInGuild(present)));
        input.flag("staff").ifPresent(staff -> members.makeStaff(member.id(), staff));
        return json(known(member.id()));
    }

    @Post("/voice")
    StateJson.Member voice(@Body String body) {
        Input input = Input.of(mapper, body);
        Member member = known(input.required("member"));
        input.text("channel").ifPresentOrElse(id -> join(member, id), () -> members.leaveVoice(member.id()));
        return json(member);
    }

    private void join(Member member, String channelId) {
        Channel channel = channels.find(channelId)
                .filter(c -> c.type() == ChannelType.VOICE)
                .orElseThrow(() -> Refused.notFound("channel: there is no voice channel " + channelId));
        if (!member.inGuild() || !Permission.has(access.in(channel, member.id()), Permission.CONNECT)) {
            throw Refused.forbidden(member.name() + " may not connect to " + channel.name());
        }
        members.join(member.id(), channelId);
    }

    private Member known(String idOrName) {
        return members.find(idOrName).orElseThrow(() -> Refused.notFound("member: nobody is called " + idOrName));
    }

    private StateJson.Member json(Member member) {
        return StateJson.Member.of(member, members.voice().get(member.id()));
    }
}

package gg.muster.local.practice.driver;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.driver.act.Guilds;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Guests;
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
import java.util.Optional;
import java.util.OptionalDouble;

/** New members, and what members do besides using commands: close their DMs, leave, join a voice channel. */
@Controller("/practice")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberController {
    private static final int MOST_AT_ONCE = 1000;

    private final Roster roster;
    private final Guests guests;
    private final Guilds guilds;
    private final Members members;
    private final Channels channels;
    private final Access access;
    private final JsonMapper mapper;

    MemberController(
            Roster roster,
            Guests guests,
            Guilds guilds,
            Members members,
            Channels channels,
            Access access,
            JsonMapper mapper) {
        this.roster = roster;
        this.guests = guests;
        this.guilds = guilds;
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
        boolean known = input.has("tier") || input.has("status");
        List<Roster.Member> people = known ? create(count, input) : guests.invite(count);
        List<Member> created = members.welcome(guilds.of(input).id(), people);
        return new StateJson.Members(created.stream().map(this::json).toList());
    }

    private List<Roster.Member> create(int count, Input input) {
        OptionalDouble mmr = input.number("mmr").map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        try {
            return roster.create(count, input.required("tier"), input.required("status"), mmr);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput(String.valueOf(e.getMessage()));
        }
    }

    @Patch("/members/{id}")
    StateJson.Member change(String id, @Body String body) {
        Input input = Input.of(mapper, body);
        PracticeGuild guild = guilds.of(input);
        Member member = known(guild, id);
        input.flag("dms_open").ifPresent(open -> members.openDms(member.id(), open));
        input.flag("in_guild").ifPresent(present -> members.bePresent(member, present));
        input.flag("staff").ifPresent(staff -> members.makeStaff(member, staff));
        return json(known(guild, member.id()));
    }

    @Post("/voice")
    StateJson.Member voice(@Body String body) {
        Input input = Input.of(mapper, body);
        Optional<Channel> channel = input.text("channel").map(this::voiceChannel);
        PracticeGuild guild = guilds.named(channel.map(Channel::inGuild).or(() -> input.text("guild")));
        Member member = known(guild, input.required("member"));
        channel.ifPresentOrElse(room -> join(member, room), () -> members.leaveVoice(member.id()));
        return json(member);
    }

    private Channel voiceChannel(String id) {
        return channels.find(id)
                .filter(c -> c.type() == ChannelType.VOICE)
                .orElseThrow(() -> Refused.notFound("channel: there is no voice channel " + id));
    }

    private void join(Member member, Channel channel) {
        if (!member.inGuild() || !Permission.has(access.in(channel, member.id()), Permission.CONNECT)) {
            throw Refused.forbidden(member.name() + " may not connect to " + channel.name());
        }
        members.join(member.id(), channel.id());
    }

    private Member known(PracticeGuild guild, String idOrName) {
        return members.find(guild.id(), idOrName)
                .orElseThrow(() -> Refused.notFound("member: nobody is called " + idOrName));
    }

    private StateJson.Member json(Member member) {
        return StateJson.Member.of(member, members.voice().get(member.id()));
    }
}

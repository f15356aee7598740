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
import java.util.Map;
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
    private final Pools pools;
    private final JsonMapper mapper;

    MemberController(
            Roster roster,
            Guests guests,
            Guilds guilds,
            Members members,
            Channels channels,
            Access access,
            Pools pools,
            JsonMapper mapper) {
        this.roster = roster;
        this.guests = guests;
        this.guilds = guilds;
        this.members = members;
        this.channels = channels;
        this.access = access;
        this.pools = pools;
        this.mapper = mapper;
    }

    @Post("/members")
    @Status(HttpStatus.CREATED)
    StateJson.Members create(@Body String body) {
        Input input = Input.of(mapper, body);
        int count = input.whole("count", 1, MOST_AT_ONCE).orElseThrow(() -> Refused.badInput("count: is required"));
        PracticeGuild guild = guilds.of(input);
        if (guild.pools().isEmpty()) {
            boolean known = input.has("tier") || input.has("status");
            return welcome(guild, known ? create(count, input) : guests.invite(count));
        }
        Optional<String> pool = input.text("tier").map(given -> Pools.known(guild, given));
        List<Roster.Member> people = guests.invite(count);
        pool.ifPresent(known -> pools.enrol(guild, known, people));
        return welcome(guild, people);
    }

    private StateJson.Members welcome(PracticeGuild guild, List<Roster.Member> people) {
        List<Member> created = members.welcome(guild.id(), people);
        Map<String, String> enrolled = pools.of(guild);
        return new StateJson.Members(
                created.stream().map(member -> json(guild, member, enrolled)).toList());
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
        return json(guild, known(guild, member.id()), pools.of(guild));
    }

    @Post("/voice")
    StateJson.Member voice(@Body String body) {
        Input input = Input.of(mapper, body);
        Optional<Channel> channel = input.text("channel").map(this::voiceChannel);
        PracticeGuild guild = guilds.named(channel.map(Channel::inGuild).or(() -> input.text("guild")));
        Member member = known(guild, input.required("member"));
        channel.ifPresentOrElse(room -> join(member, room), () -> members.leaveVoice(member.id()));
        return json(guild, member, pools.of(guild));
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

    private StateJson.Member json(PracticeGuild guild, Member member, Map<String, String> enrolled) {
        return StateJson.Member.of(member, members.voice().get(member.id()), guild, enrolled);
    }
}

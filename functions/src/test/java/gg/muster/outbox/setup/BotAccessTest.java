package gg.muster.outbox.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.GuildMember;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.discord.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bot may do where, by its roles and what channels add and take away. */
class BotAccessTest {
    private static final String GUILD = "100";
    private static final String BOT = "9";
    private static final String ROLE = "200";
    private static final long VIEW = Permission.bits(Permission.VIEW_CHANNEL);
    private static final long MANAGE = Permission.bits(Permission.MANAGE_CHANNELS);

    private static BotAccess access(long everyone, long own) {
        var roles = List.of(
                new Role(GUILD, "@everyone", "" + everyone, 0),
                new Role(ROLE, "Muster", "" + own, 1),
                new Role("300", "Others", "" + MANAGE, 2));
        return BotAccess.of(GUILD, BOT, new GuildMember(null, null, List.of(ROLE)), roles);
    }

    private static Channel channel(Overwrite... overwrites) {
        return new Channel("5", ChannelType.TEXT.code(), GUILD, "queue", null, null, null, List.of(overwrites));
    }

    @Test
    void its_own_roles_and_everyones_count_and_nobody_elses() {
        var access = access(VIEW, 0);

        assertThat(access.missing(Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNELS))
                .containsExactly(Permission.MANAGE_CHANNELS);
        assertThat(access.grantable(VIEW | MANAGE)).isEqualTo(VIEW);
    }

    @Test
    void an_administrator_lacks_nothing_whatever_a_channel_denies() {
        var access = access(0, Permission.bits(Permission.ADMINISTRATOR));

        assertThat(access.missingIn(channel(Overwrite.role(ROLE, 0, VIEW)), Permission.VIEW_CHANNEL))
                .isEmpty();
    }

    @Test
    void a_channel_may_deny_it_by_everyone_its_role_or_itself_and_the_nearer_one_wins() {
        var access = access(VIEW | MANAGE, 0);

        assertThat(access.missingIn(channel(Overwrite.everyone(GUILD, 0, MANAGE)), Permission.MANAGE_CHANNELS))
                .containsExactly(Permission.MANAGE_CHANNELS);
        assertThat(access.missingIn(
                        channel(Overwrite.everyone(GUILD, 0, MANAGE), Overwrite.role(ROLE, MANAGE, 0)),
                        Permission.MANAGE_CHANNELS))
                .isEmpty();
        assertThat(access.missingIn(
                        channel(Overwrite.role(ROLE, MANAGE, 0), Overwrite.member(BOT, 0, MANAGE)),
                        Permission.MANAGE_CHANNELS))
                .containsExactly(Permission.MANAGE_CHANNELS);
    }

    @Test
    void where_it_cannot_look_in_that_is_what_it_lacks() {
        var access = access(VIEW, 0);

        assertThat(access.missingIn(
                        channel(Overwrite.everyone(GUILD, 0, VIEW)),
                        Permission.SEND_MESSAGES,
                        Permission.MANAGE_CHANNELS))
                .containsExactly(Permission.VIEW_CHANNEL);
    }
}

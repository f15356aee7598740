package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.BanAdmin;
import gg.muster.admin.BuildAdmin;
import gg.muster.admin.EmptyAdmin;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.admin.ResetAdmin;
import gg.muster.admin.UnbanAdmin;
import gg.muster.admin.UnlockAdmin;
import gg.muster.roster.RemoveRoster;
import gg.muster.roster.SetRoster;
import java.time.Duration;
import java.util.List;

/** What admins do. */
final class AdminSteps {
    private AdminSteps() {}

    static void lock(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        world.expect(
                world.model.admins.lock(player),
                () -> world.lab.bean(LockAdmin.class).lock(act, player, "late again"));
    }

    static void unlock(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        world.expect(
                world.model.admins.unlock(player),
                () -> world.lab.bean(UnlockAdmin.class).unlock(act, player));
    }

    static void ban(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        var length = Duration.ofMinutes(1 + 60L * one);
        world.expect(
                world.model.admins.ban(player, length),
                () -> world.lab.bean(BanAdmin.class).ban(act, player, length, "rude"));
    }

    static void unban(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        world.expect(
                world.model.admins.unban(player),
                () -> world.lab.bean(UnbanAdmin.class).unban(act, player));
    }

    static void kill(World world, int one, int other) {
        var act = world.act();
        var match = world.match(one);
        var id = match == null ? World.NO_MATCH : match.id;
        world.expect(
                match == null ? KillAdmin.Code.GONE : world.model.admins.kill(match),
                () -> world.lab.bean(KillAdmin.class).kill(act, id));
    }

    static void reset(World world, int one, int other) {
        var act = world.act();
        world.model.admins.reset();
        world.expect(
                ResetAdmin.Code.RESET, () -> world.lab.bean(ResetAdmin.class).reset(act));
    }

    static void open(World world, int one, int other) {
        var act = world.act();
        var pool = world.pool(world.queue(one), other).id();
        boolean open = other % 3 > 0;
        world.expect(
                world.model.admins.open(pool, open),
                () -> world.lab.bean(OpenAdmin.class).open(act, List.of(pool), open));
    }

    static void build(World world, int one, int other) {
        var act = world.act();
        var queue = world.queue(one);
        var pool = world.pool(queue, other).id();
        world.expect(
                world.model.admins.build(queue, pool),
                () -> world.lab.bean(BuildAdmin.class).build(act, queue, pool));
    }

    static void empty(World world, int one, int other) {
        var act = world.act();
        var pool = world.pool(world.queue(one), other).id();
        int waited = world.model.queues.empty(pool);
        for (int time = 0; time < 2; time++) {
            assertThat(world.lab.bean(EmptyAdmin.class).empty(act, pool)).isEqualTo(waited);
            world.compare();
        }
    }

    static void set(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        var pool = world.pool(world.queue(0), one).id();
        world.expect(
                world.model.rosters.set(player, pool),
                () -> world.lab.bean(SetRoster.class).set(act, player, null, pool));
    }

    static void remove(World world, int who, int one, int other) {
        var act = world.act();
        var player = world.player(who);
        world.expect(
                world.model.rosters.remove(player),
                () -> world.lab.bean(RemoveRoster.class).remove(act, player));
    }
}

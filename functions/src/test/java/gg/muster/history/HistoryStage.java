package gg.muster.history;

import gg.muster.admin.Act;
import gg.muster.league.League;
import gg.muster.testing.Lab;
import gg.muster.testing.LedgerContext;
import gg.muster.testing.RealDatabase;
import io.micronaut.context.ApplicationContext;

/** A MariaDB without anything of ours, a Redis in the life called one, and the ledger that goes between them. */
final class HistoryStage {
    private final Lab lab = Lab.shared();
    private final RealDatabase database;
    private int acts;

    HistoryStage(RealDatabase database) {
        this.database = database;
        database.server().start();
        database.dropOurs();
        lab.reset().rebuilt();
    }

    /** As a process of its own. */
    ApplicationContext ledger() {
        return LedgerContext.start("DATABASE_URL", database.url(), "REDIS_URL", lab.redisUrl());
    }

    /** A run that writes what has happened. */
    void write(League league) {
        try (var context = ledger()) {
            context.getBean(History.class).write(league);
        }
    }

    /** A run that puts back what Redis has lost. */
    void rebuild(String league) {
        try (var context = ledger()) {
            context.getBean(Rebuild.class).rebuild(league);
        }
    }

    /** The next thing that an admin does. */
    Act act() {
        return new Act(lab.combines(), "99", "a" + acts++);
    }
}

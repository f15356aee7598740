package gg.muster.league;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.util.List;

/** Reads the leagues at start; one mistake in any of them and nothing starts. */
@Factory
final class LeaguesFactory {

    @Bean
    @Context
    @Requires(property = "muster.leagues")
    Leagues leagues(
            @Property(name = "muster.leagues") List<String> names,
            @Property(name = "muster.discord.guild-id") List<String> guilds) {
        return LeagueFiles.read(names, guilds);
    }
}

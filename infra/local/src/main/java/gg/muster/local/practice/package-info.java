/**
 * The practice server: a stand-in for Discord that keeps Discord's documented rules, for a guild or several, in memory.
 *
 * <p>{@code world} is the guilds themselves, {@code api} is Discord's REST API over it behind {@code gate}, {@code driver}
 * lets a script or the page act as any member, {@code numbers} stands in for the service that records games. Nothing here
 * exists unless
 * {@link gg.muster.local.practice.PracticeServer#ENABLED} is set.
 */
@Configuration
@Requires(property = PracticeServer.ENABLED, value = "true")
@NullMarked
package gg.muster.local.practice;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;

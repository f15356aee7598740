/** Discord's REST API: the declarative clients, their rate limits, and {@link gg.muster.discord.Discord}, the way in. */
@NullMarked
package gg.muster.discord;

import org.jspecify.annotations.NullMarked;

/** What every call of the API passes on its way in and out: faults, the bot token, rate limits, Discord's wording, the log. */
@NullMarked
package gg.muster.local.practice.gate;

import org.jspecify.annotations.NullMarked;

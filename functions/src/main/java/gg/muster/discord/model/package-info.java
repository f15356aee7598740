/** What is said to Discord and what it answers, shared by the REST client and by replies to interactions. */
@NullMarked
package gg.muster.discord.model;

import org.jspecify.annotations.NullMarked;

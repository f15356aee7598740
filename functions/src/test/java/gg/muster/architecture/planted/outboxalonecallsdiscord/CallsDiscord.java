package gg.muster.architecture.planted.outboxalonecallsdiscord;

import gg.muster.discord.Discord;

record CallsDiscord(Discord discord) {}

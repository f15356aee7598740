package gg.muster.architecture.planted.interactionwaitsforredisalone.helper;

import gg.muster.discord.Discord;

/** Innocent by itself, and yet on the way of an answer. */
public record Helper(Discord discord) {}

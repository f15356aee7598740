package gg.muster.architecture.planted.metricsstandsonnothing.metrics;

import gg.muster.league.League;

record AsksALeague(League league) {}

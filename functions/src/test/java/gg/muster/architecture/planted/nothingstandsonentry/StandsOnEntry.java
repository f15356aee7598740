package gg.muster.architecture.planted.nothingstandsonentry;

import gg.muster.entry.MatchmakerFunction;

record StandsOnEntry(MatchmakerFunction function) {}

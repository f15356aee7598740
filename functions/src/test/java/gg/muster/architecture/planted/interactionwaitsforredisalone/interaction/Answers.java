package gg.muster.architecture.planted.interactionwaitsforredisalone.interaction;

import gg.muster.architecture.planted.interactionwaitsforredisalone.helper.Helper;

record Answers(Helper helper) {}

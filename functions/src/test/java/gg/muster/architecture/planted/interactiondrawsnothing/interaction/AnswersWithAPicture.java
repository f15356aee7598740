package gg.muster.architecture.planted.interactiondrawsnothing.interaction;

import gg.muster.picture.Pictures;

record AnswersWithAPicture(Pictures pictures) {}

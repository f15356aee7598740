/**
 * The league in plain Java, small enough to read in one go, and random sequences of everything that players, admins and
 * workers do: after each step the scripts must have answered as the model did, and Redis must hold what it says.
 *
 * <p>{@link gg.muster.model.State} is what there is; {@code Queues}, {@code Matches}, {@code Results}, {@code Parties},
 * {@code Admins}, {@code Rosters} and {@code Deadlines} are what can be done with it. Each method there is named as the
 * script that it stands for, and returns the code which that has to answer.
 */
@NullMarked
package gg.muster.model;

import org.jspecify.annotations.NullMarked;

/** Leaderboards and profiles as pictures, drawn from plain records by the worker alone: infra/decisions/015-pictures.md. */
@NullMarked
package gg.muster.picture;

import org.jspecify.annotations.NullMarked;

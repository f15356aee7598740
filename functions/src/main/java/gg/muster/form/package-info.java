/** Results that the owner's form posts: proven to be theirs, read, and handed in by the script that admins use too. */
@NullMarked
package gg.muster.form;

import org.jspecify.annotations.NullMarked;

/** Why figures of two publications differ: every claim line that counts otherwise, by what moved it, as far as that may be told. */
package org.claimsbenchmark.explain.movement;

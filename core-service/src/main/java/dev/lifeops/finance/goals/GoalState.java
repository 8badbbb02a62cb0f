package dev.lifeops.finance.goals;

/** How a goal goes. */
enum GoalState {
    REACHED,
    ON_TRACK,
    BEHIND,
    MISSED
}

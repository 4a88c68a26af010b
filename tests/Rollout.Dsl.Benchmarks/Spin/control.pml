/*
 * What is decided during a rollout, once more, in the language of SPIN: written from what the phases, the holds and the order of precedence
 * mean, not from the code of the control, so that one can be held against the other. The facts of a plan are written before it. Sets of
 * stages and of steps are bits, stages and steps count from 1, and 0 is none.
 *
 * One option is one thing that happens, with all that is decided about it: so a stored state is a state of the exploration.
 */
#define PREPARING 0
#define ENTERING 1
#define OBSERVING 2
#define ROLLING_BACK 3
#define CONTAINING 4
#define REPAIRING 5
#define NEEDS_OWNER 6
#define CONTAINED 7
#define COMPLETED 8
#define ROLLED_BACK 9
#define REPAIRED 10
#define SUPERSEDED 11
#define WITHDRAWN 12
#define NOWHERE 13

#define ROLLBACK 1
#define CONTAINMENT 2
#define REPAIR 3

#define has(set, member) (((set) >> (member)) & 1)

byte phase = PREPARING;
byte stage = 0;
byte reached = 0;
byte procedure = 0;
byte at = 0;

/* Why it is held. */
bit incident, halted, veto, stopLoss, condition, noData, gateBroken, undecided, approval, person;

/* What is so. */
bit ready, approved, advanced, windowOver, stayOver, gateMet, gateWaived, approvalWaived, pastPoint, breached, steppedBack, contained, overridden;
bit mayGrow = 1;

/* What was so before the step and what was decided in it: nothing that a state depends on. */
hidden byte wasPhase;
hidden byte wasStage;
hidden byte wasPast;
hidden byte wasBreached;
hidden byte wasOverridden;
hidden byte wasStepped;
hidden byte wasWithout;
hidden byte wasApproved;
hidden byte wasVoid;
hidden byte allMet;
hidden byte gateSeen;
hidden byte isOverride;
hidden byte isBreach;
hidden byte isCommand;
hidden byte isApproval;
hidden byte rollsBack;
hidden byte calls;
hidden byte stepsBack;

#define isVoid (incident || halted || stopLoss || gateBroken || condition)
#define isStanding (incident || halted || veto || stopLoss)
#define isSaid (isVoid || veto || noData)
#define isHeld (isSaid || undecided || person)
#define isUnderWay (phase == ENTERING || phase == OBSERVING)
#define isGoingOn (phase == PREPARING || isUnderWay)
#define isTaking (phase == ROLLING_BACK || phase == CONTAINING || phase == REPAIRING)
#define isOnWayBack (isTaking || phase == NEEDS_OWNER || phase == CONTAINED)
#define isLast (stage == STAGES)

#define isObserved (windowOver && stayOver)
#define isGateThere (!has(GATES, stage) || gateMet || gateWaived)
#define isApprovalThere (!has(APPROVALS, stage + 1) || approved || approvalWaived)
#define isPersonThere (!PEOPLE_ADVANCE || advanced)
#define isThereToStart (ready && isApprovalThere)
#define isThereToAdvance (isObserved && isGateThere && !isLast && isApprovalThere && isPersonThere)
#define waitsForGrowth (!mayGrow && !isHeld && !approval && ((phase == PREPARING && isThereToStart) || (phase == OBSERVING && isThereToAdvance)))
#define mayRollBack (breached -> MAY_ROLL_BACK_ON_BREACH : MAY_ROLL_BACK)
#define mayContain (procedure == ROLLBACK && !contained && CONTAINMENTS > 0)

inline release() {
    incident = 0; halted = 0; veto = 0; stopLoss = 0; condition = 0; noData = 0; gateBroken = 0; undecided = 0; approval = 0; person = 0
}

/* The window begins anew, and with it all that was seen and said on the strength of it. */
inline observeAnew() {
    windowOver = !has(WINDOWS, stage); gateMet = 0; gateWaived = 0; advanced = 0
}

inline stayAnew() {
    stayOver = !has(STAYS, stage)
}

inline enter(to) {
    stage = to;
    reached = (stage > reached -> stage : reached);
    phase = ENTERING;
    condition = 0; noData = 0; undecided = 0; approval = 0; person = 0;
    approved = 0; approvalWaived = 0; advanced = 0; windowOver = 0; stayOver = 0; gateMet = 0; gateWaived = 0;
    pastPoint = pastPoint || has(BEHIND, stage)
}

inline finish() {
    if
    :: procedure == ROLLBACK -> phase = ROLLED_BACK
    :: procedure == REPAIR -> phase = REPAIRED
    :: else ->
        contained = 1;
        if
        :: pastPoint && REPAIRS > 0 -> phase = REPAIRING; procedure = REPAIR; at = 1
        :: else -> phase = CONTAINED
        fi
    fi
}

/* Steps that undo what no stage has applied are left out. */
inline nextStep() {
    at++;
    do
    :: procedure == ROLLBACK && at <= ROLLBACKS && UNDOES_FROM(at) > reached -> at++
    :: else -> break
    od;
    if
    :: at > (procedure == ROLLBACK -> ROLLBACKS : (procedure == CONTAINMENT -> CONTAINMENTS : REPAIRS)) -> finish()
    :: else -> skip
    fi
}

inline begin(how, what) {
    phase = how; procedure = what; at = 0;
    release();
    ready = 0; approved = 0; approvalWaived = 0; advanced = 0; windowOver = 0; stayOver = 0; gateMet = 0; gateWaived = 0;
    nextStep()
}

inline call() {
    phase = NEEDS_OWNER; release(); calls = 1
}

inline rollBack() {
    rollsBack = 1; begin(ROLLING_BACK, ROLLBACK)
}

inline contain() {
    if
    :: CONTAINMENTS > 0 -> begin(CONTAINING, CONTAINMENT)
    :: else ->
        if
        :: pastPoint && REPAIRS > 0 -> begin(REPAIRING, REPAIR)
        :: else -> call()
        fi
    fi
}

inline retreat() {
    if
    :: pastPoint || ROLLBACKS == 0 -> contain()
    :: else -> rollBack()
    fi
}

inline stepBack() {
    if
    :: BACK_FROM(stage) == 0 || steppedBack || (pastPoint && !has(BEHIND, BACK_FROM(stage))) -> retreat()
    :: else -> steppedBack = 1; stepsBack = 1; enter(BACK_FROM(stage))
    fi
}

inline endAs(how) {
    phase = how; release()
}

inline startIfAllIsThere() {
    approval = ready && !isApprovalThere;
    if
    :: !isSaid && isThereToStart && mayGrow -> allMet = 1; enter(1)
    :: else -> skip
    fi
}

inline goOnIfAllIsThere() {
    undecided = 0; approval = 0; person = 0;
    if
    :: isSaid || phase == ENTERING || !isObserved -> skip
    :: else ->
        if
        :: !isGateThere -> undecided = 1
        :: else ->
            if
            :: isLast -> endAs(COMPLETED)
            :: else ->
                if
                :: !isApprovalThere -> approval = 1
                :: else ->
                    if
                    :: !isPersonThere -> person = 1
                    :: else ->
                        if
                        :: mayGrow -> allMet = 1; gateSeen = gateMet; enter(stage + 1)
                        :: else -> skip
                        fi
                    fi
                fi
            fi
        fi
    fi
}

/* What a wait ends in. Going on stands in for what was waited for, and for nothing else. */
inline follow(advances, contains, steps) {
    if
    :: (advances) && !isSaid ->
        if
        :: undecided -> gateWaived = 1
        :: else ->
            if
            :: person -> advanced = 1
            :: else -> approvalWaived = 1
            fi
        fi;
        goOnIfAllIsThere()
    :: else ->
        if
        :: contains -> contain()
        :: else ->
            if
            :: steps -> stepBack()
            :: else -> retreat()
            fi
        fi
    fi
}

inline voidIfNew() {
    if
    :: !wasVoid && isVoid && phase == OBSERVING -> observeAnew()
    :: else -> skip
    fi
}

inline showing(holds, lacks, halts, breaks, meets) {
    condition = holds; noData = lacks; gateMet = meets;
    stopLoss = stopLoss || halts; gateBroken = gateBroken || breaks; breached = breached || halts;
    voidIfNew();
    goOnIfAllIsThere()
}

/* What is seen beside a breach ends with it. */
inline showingBreach() {
    condition = 0; noData = 0; gateMet = 0; breached = 1
}

inline openIncident() {
    incident = 1;
    if
    :: phase == OBSERVING -> stayAnew()
    :: else -> skip
    fi;
    voidIfNew()
}

inline goOn() {
    if
    :: phase == PREPARING -> startIfAllIsThere()
    :: else -> goOnIfAllIsThere()
    fi
}

inline resumeProcedure() {
    phase = (procedure == ROLLBACK -> ROLLING_BACK : (procedure == CONTAINMENT -> CONTAINING : REPAIRING))
}

/* What is counted as the same: see the abstraction of the exploration. */
inline forget() {
    gateMet = gateMet && isObserved;
    mayGrow = mayGrow || !waitsForGrowth
}

#ifdef CHECKED
/* The number of what is asked, which is told when the search begins. */
byte question = 0;

#define isExposing(s, p) ((s) > 0 && (p) != ROLLED_BACK && has(EXPOSING, s))
#define grows (stage > wasStage)
#define passesGate (grows && allMet && wasStage > 0 && has(GATES, wasStage) && gateSeen)
#define wasUnderWay (wasPhase == ENTERING || wasPhase == OBSERVING)
#define wasOnWayBack (wasPhase == ROLLING_BACK || wasPhase == CONTAINING || wasPhase == REPAIRING || wasPhase == NEEDS_OWNER || wasPhase == CONTAINED)
#define hasTime has(procedure == ROLLBACK -> ROLLBACKS_IN_TIME : (procedure == CONTAINMENT -> CONTAINMENTS_IN_TIME : REPAIRS_IN_TIME), at)

inline remember() {
    wasPhase = phase; wasStage = stage; wasPast = pastPoint; wasBreached = breached; wasOverridden = overridden; wasStepped = steppedBack; wasWithout = noData;
    wasApproved = approved; wasVoid = isVoid;
    allMet = 0; gateSeen = 0; isOverride = 0; isBreach = 0; isCommand = 0; isApproval = 0; rollsBack = 0; calls = 0; stepsBack = 0
}

/* Whether a property is broken, and from 100 on whether there is anything that it speaks of. */
inline check() {
    if
    :: question == 1 -> assert(!(isExposing(wasStage, wasPhase) && wasPhase == OBSERVING && wasStage < STAGES && grows && !passesGate && !isOverride))
    :: question == 101 -> assert(!(isExposing(stage, phase) && phase == OBSERVING && !isLast))
    :: question == 2 ->
        if
        :: passesGate -> phase = NOWHERE
        :: else -> assert(!(isExposing(stage, phase) && has(FULL, stage)))
        fi
    :: question == 102 -> assert(!(isExposing(stage, phase) && has(FULL, stage)))
    :: question == 3 -> assert(!(isExposing(stage, phase) && isUnderWay && !has(STOPPABLE, stage)))
    :: question == 103 -> assert(!(isExposing(stage, phase) && isUnderWay))
    :: question == 4 -> assert(!(isExposing(wasStage, wasPhase) && wasUnderWay && isBreach && calls))
    :: question == 104 -> assert(!(isExposing(stage, phase) && isUnderWay))
    :: question == 5 -> assert(!(isTaking && !hasTime))
    :: question == 105 -> assert(!isTaking)
    :: question == 6 -> assert(!(wasPast && wasUnderWay && rollsBack && !isCommand))
    :: question == 106 -> assert(!(pastPoint && isUnderWay))
    :: question == 7 -> assert(!(wasBreached && !wasOverridden && grows && !isOverride))
    :: question == 107 -> assert(!(breached && !overridden))
    :: question == 8 -> assert(!(wasWithout && grows && noData))
    :: question == 108 -> assert(!noData)
    :: question == 9 -> assert(!(wasOnWayBack && isUnderWay))
    :: question == 109 -> assert(!isOnWayBack)
    :: question == 10 -> assert(!(wasStepped && stepsBack))
    :: question == 110 -> assert(!steppedBack)
    :: question == 11 -> assert(phase != COMPLETED)
    :: question == 12 ->
        if
        :: passesGate -> phase = NOWHERE
        :: else -> assert(!(isExposing(stage, phase) && has(LARGE, stage)))
        fi
    :: question == 112 -> assert(!(isExposing(stage, phase) && has(LARGE, stage)))
    :: question == 13 ->
        if
        :: grows && (wasApproved || isApproval) -> phase = NOWHERE
        :: else -> assert(!(pastPoint && !MOMENT))
        fi
    :: question == 113 -> assert(!(pastPoint && !MOMENT))
    :: else -> assert(false)
    fi
}
#else
inline remember() { wasVoid = isVoid }
#endif

#define ON(guard, effect) :: d_step { guard -> remember(); effect; forget() }

/* What makes exposure grow may also come at a time at which nothing grows. */
#define GROWS(guard, effect) ON(guard, effect) ON((guard) && mayGrow && !isLast, mayGrow = 0; effect)

active proctype rollout() {
#ifdef CHECKED
    c_code { now.question = atoi(getenv("QUESTION")); };
end:
    do
    :: atomic {
    if
#else
#ifdef COPIES
    /* The same space many times over, so that its search takes a time that can be told. */
    int copy;
    select(copy : 1 .. COPIES);
#endif
end:
    do
#endif
    /* Times end. */
    ON(MOMENT && stage > 0 && phase < COMPLETED && !pastPoint, pastPoint = 1; if :: isUnderWay -> goOnIfAllIsThere() :: else -> skip fi)
    ON(DEADLINE && isUnderWay, retreat())
    ON(phase == OBSERVING && has(LIMITS, stage), retreat())
    ON(phase == ENTERING, retreat())
    ON(isTaking, call())
    GROWS(phase == OBSERVING && !windowOver && !isVoid, windowOver = 1; goOnIfAllIsThere())
    GROWS(phase == OBSERVING && !stayOver && !incident, stayOver = 1; goOnIfAllIsThere())
    GROWS(phase == OBSERVING && isHeld, follow(has(UNDECIDED_ADVANCES, stage), has(UNDECIDED_CONTAINS, stage), has(UNDECIDED_STEPS_BACK, stage)))
    ON(phase == NEEDS_OWNER && mayContain, contain())
    GROWS(phase == OBSERVING && approval && has(EXPIRY_ADVANCES, stage + 1), follow(1, 0, 0))
    ON(phase == OBSERVING && approval && has(EXPIRY_CONTAINS, stage + 1), follow(0, 1, 0))
    ON(phase == OBSERVING && approval && has(EXPIRY_STEPS_BACK, stage + 1), follow(0, 0, 1))
    ON(phase == OBSERVING && approval && has(EXPIRY_ROLLS_BACK, stage + 1), follow(0, 0, 0))
    GROWS(phase == PREPARING && approval && has(EXPIRY_ADVANCES, 1), approvalWaived = 1; startIfAllIsThere())
    ON(phase == PREPARING && approval && (has(EXPIRY_CONTAINS, 1) || has(EXPIRY_STEPS_BACK, 1) || has(EXPIRY_ROLLS_BACK, 1)), phase = WITHDRAWN)

    /* Evidence comes. */
    ON(isUnderWay && has(SHOWS_STOP, stage), isBreach = 1; showingBreach(); retreat())
    ON(isUnderWay && has(SHOWS_CONTAIN, stage), showingBreach(); contain())
    ON(isUnderWay && has(SHOWS_STEP_BACK, stage), condition = 0; noData = 0; gateMet = 0; stepBack())
    GROWS(isUnderWay, showing(0, 0, 0, 0, 0))
    ON(isUnderWay && has(SHOWS_HOLD, stage), showing(1, 0, 0, 0, 0))
    ON(isUnderWay && has(SHOWS_ANYTHING, stage), showing(0, 1, 0, 0, 0))
    ON(isUnderWay && has(SHOWS_HOLD, stage), showing(1, 1, 0, 0, 0))
    ON(isUnderWay && has(SHOWS_HALT, stage), showing(0, 0, 1, 0, 0))
    ON(isUnderWay && has(GATES, stage), showing(0, 0, 0, 1, 0))
    GROWS(isUnderWay && has(GATES, stage), showing(0, 0, 0, 0, 1))
    ON(isUnderWay && has(EXCEEDABLE, stage), isBreach = 1; breached = 1; retreat())

    /* What was asked for is done, or fails. */
    GROWS(phase == ENTERING, phase = OBSERVING; stayAnew(); observeAnew(); goOnIfAllIsThere())
    ON(phase == ENTERING, retreat())
    ON(isTaking || (phase == NEEDS_OWNER && at > 0), resumeProcedure(); nextStep())
    ON(isTaking, call())
    ON(phase == NEEDS_OWNER && at > 0 && (mayRollBack || MAY_OVERRIDE), resumeProcedure())

    /* What surrounds the rollout changes. */
    GROWS(phase == PREPARING, ready = !ready; startIfAllIsThere())
    ON((phase == PREPARING || phase == OBSERVING) && waitsForGrowth, mayGrow = 1; goOn())
    ON(isGoingOn && !incident, openIncident(); goOn())
    GROWS(isGoingOn && incident, incident = 0; goOn())
    GROWS(isGoingOn && has(APPROVALS, stage + 1) && !approved, approved = 1; approvalWaived = 0; isApproval = 1; goOn())
    ON(isGoingOn && has(APPROVALS, stage + 1) && (approved || approvalWaived), approved = 0; approvalWaived = 0; goOn())
    ON(isUnderWay && has(PASSES_POINT, stage) && !pastPoint, pastPoint = 1; goOnIfAllIsThere())
    ON(phase == PREPARING, phase = WITHDRAWN)
    ON(isUnderWay, endAs(SUPERSEDED))

    /* People act who may. */
    ON(isGoingOn && MAY_HALT && !halted, halted = 1; voidIfNew(); goOn())
    ON(isGoingOn && MAY_VETO && !veto, veto = 1; goOn())
    GROWS(isGoingOn && halted, halted = 0; goOn())
    GROWS(isGoingOn && veto, veto = 0; goOn())
    GROWS(phase == OBSERVING && PEOPLE_ADVANCE && isObserved && isGateThere && !isVoid, advanced = 1; goOnIfAllIsThere())
    ON(phase == PREPARING && mayRollBack, phase = WITHDRAWN)
    ON(phase == PREPARING && OVERRIDES, overridden = 1; phase = WITHDRAWN)
    ON((isUnderWay || (isOnWayBack && procedure != ROLLBACK)) && !pastPoint && mayRollBack && ROLLBACKS > 0, isCommand = 1; rollBack())
    ON((isUnderWay || (isOnWayBack && procedure != ROLLBACK)) && OVERRIDES && ROLLBACKS > 0, overridden = 1; isCommand = 1; rollBack())
    GROWS(isUnderWay && OVERRIDES && (stopLoss || gateBroken), stopLoss = 0; gateBroken = 0; overridden = 1; goOnIfAllIsThere())
    ON(phase == OBSERVING && OVERRIDES && !isStanding && isLast, overridden = 1; endAs(COMPLETED))
    ON(phase == OBSERVING && OVERRIDES && !isStanding && !isLast && isApprovalThere && mayGrow, overridden = 1; gateBroken = 0; isOverride = 1; enter(stage + 1))
#ifdef CHECKED
    fi;
    d_step { check() }
    }
#endif
    od
}

import { APP_GUARD } from '@nestjs/core';
import { AuditQueries } from '#libs/audit';
import {
  AuthenticatorCodes,
  CheckPassword,
  CheckPin,
  CheckSecondFactor,
  ChooseLanguage,
  ConfirmSecondFactor,
  EndOtherSession,
  EndSession,
  Invites,
  KnownDevicesQueries,
  LearnExit,
  OfferSecondFactor,
  SeeStaffSight,
  SessionQueries,
  SetPassword,
  SetPin,
  SweepSessions,
  UseInvite,
} from '#libs/identity';
import {
  AcceptAgreement,
  AddStaff,
  AliasesQueries,
  ChooseAlias,
  DeactivateMember,
  DeactivateStaff,
  DutyQueries,
  EnrolMember,
  FoundProgramme,
  OnboardingQueries,
  RenewCode,
  RenewStaffCode,
  RosterQueries,
  SetDuty,
  StaffQueries,
} from '#libs/rooms';
import { AuditController } from './audit.controller.js';
import { DutyController } from './duty.controller.js';
import { MembersController } from './members.controller.js';
import { AliasController, CredentialsController, OnboardingController } from './onboarding.controller.js';
import { RateLimit } from './rate-limit.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './session-middleware.js';
import { SessionsController } from './sessions.controller.js';
import { SignInStrategies } from './sign-in-strategies.js';
import { StaffController } from './staff.controller.js';

/** Who people are: signing in, the way in, enrolment, colleagues, duty, the audit log. */
export const identityControllers = [
  SessionsController,
  OnboardingController,
  AliasController,
  CredentialsController,
  MembersController,
  StaffController,
  DutyController,
  AuditController,
];

const signingIn = [
  AuthenticatorCodes,
  UseInvite,
  CheckPin,
  CheckPassword,
  CheckSecondFactor,
  SignInStrategies,
  SessionQueries,
  EndSession,
  EndOtherSession,
  SweepSessions,
];
const wayIn = [
  KnownDevicesQueries,
  ChooseLanguage,
  LearnExit,
  SeeStaffSight,
  SetPin,
  SetPassword,
  OfferSecondFactor,
  ConfirmSecondFactor,
  OnboardingQueries,
  AcceptAgreement,
  AliasesQueries,
  ChooseAlias,
];
const enrolment = [
  FoundProgramme,
  Invites,
  EnrolMember,
  RenewCode,
  DeactivateMember,
  RosterQueries,
  AddStaff,
  RenewStaffCode,
  DeactivateStaff,
  StaffQueries,
];
const duty = [SetDuty, DutyQueries, AuditQueries];

export const identityProviders = [
  ...signingIn,
  ...wayIn,
  ...enrolment,
  ...duty,
  Sessions,
  RateLimit,
  { provide: APP_GUARD, useClass: SessionGuard },
];

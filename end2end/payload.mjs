// A small home in the documented shape, whose every value the tests know. Its "now" is NOW.

export const NOW = '2026-11-23T15:00:00Z'; // a Monday

const ids = (name) => ({ id: `id-${name}`, createdBy: 'System', lastModifiedBy: 'System' });

/** A call; times as UTC. */
export function call(name, from, to, values = {}) {
  return {
    ...ids(name),
    dialState: 'None',
    callState: 'Disconnected',
    queueState: 'None',
    channel: 'Voice',
    direction: 'Incoming',
    ended: !!to,
    wasMissed: false,
    accountId: 'account-1',
    accountName: 'Bright Smile',
    callSid: `CA-${name}`,
    dateCreated: from,
    ...(to && { dateCompleted: to }),
    dateLastModified: to ?? from,
    log: [],
    members: [],
    ...values,
  };
}

export const calls = [
  call('booked', '2026-11-23T14:30:00.0000000Z', '2026-11-23T14:34:05.0000000Z', {
    fromName: 'Zoë Müller',
    fromAddress: '+16175550110',
    toAddress: '+16175550100',
    endpointId: 'line-1',
    endpointName: 'Front desk',
    outcome: 'Appointment booked',
    answeredById: 'person-1',
    answeredByName: 'Ana Prado',
    customerId: 'customer-2',
    customerName: 'Back Bay',
    customerBreadcrumb: [{ id: 'customer-1', name: 'Bright Smile Group' }, { id: 'customer-2', name: 'Back Bay' }],
    conferenceSid: 'CF-booked',
    log: [
      { date: '2026-11-23T14:30:00.0000000Z', message: 'Incoming call' },
      { date: '2026-11-23T14:30:09.0000000Z', message: 'Answered by Ana Prado' },
    ],
    members: [
      { identity: '+16175550110', displayName: 'Zoë Müller', isOriginalMember: true, callState: 'None', role: 'Caller' },
      {
        identity: 'client:user_7002',
        displayName: 'Ana Prado',
        isOriginalMember: false,
        avatarUrl: '/avatars/254a1c668f3cb2278854071a.svg',
        applicationData: { device: 'desk phone' },
        callState: 'Hold',
        role: 'Agent',
        muted: true,
      },
    ],
  }),
  call('missed', '2026-11-22T09:00:00Z', '2026-11-22T09:00:20Z', {
    fromAddress: 'anonymous',
    toAddress: '+16175550100',
    endpointId: 'line-1',
    endpointName: 'Front desk',
    outcome: 'No answer',
    wasMissed: true,
  }),
  call('sent', '2026-11-22T12:00:00Z', '2026-11-22T13:10:30Z', {
    direction: 'Outgoing',
    fromName: 'Ben Okafor',
    fromAddress: '+16175550100',
    toAddress: '+442079460179',
    endpointId: 'line-2',
    endpointName: 'Billing',
    outcome: 'Talked',
    answeredById: 'person-3',
    answeredByName: 'Claire Dubois',
  }),
  call('shared', '2026-11-20T16:00:00Z', '2026-11-20T16:01:00Z', {
    fromName: 'Dmitri',
    fromAddress: '+13035550199',
    toAddress: '+16175550101',
    outcome: 'Question answered',
    wasMissed: true,
    answeredById: 'person-2',
    answeredByName: 'Ben Okafor',
  }),
  call('live', '2026-11-23T14:58:00Z', null, {
    callState: 'Hold',
    fromName: 'Elena',
    fromAddress: '+13035550142',
    toAddress: '+16175550100',
    holdQueueName: 'Front desk hold',
    holdReason: 'Transferring',
    outcome: 'In progress',
    answeredById: 'person-1',
    answeredByName: 'Ana Prado',
  }),
];

const message = (date, direction, otherAddress, text, values) => ({
  id: `id-${date}`,
  endpointDisplayName: 'Front desk',
  date,
  direction,
  otherAddress,
  sender: otherAddress,
  text,
  isUnread: false,
  ...values,
});

export const conversations = [
  {
    id: 'conversation-1',
    endpointId: 'endpoint-1',
    otherAddress: '+16175550110',
    mostRecentMessage: message('2026-11-23T13:00:00Z', 'Incoming', '+16175550110', 'Can I come at 10?', { isUnread: true }),
  },
  {
    id: 'conversation-2',
    endpointId: 'endpoint-1',
    otherAddress: '+13035550142',
    mostRecentMessage: message('2026-11-21T13:00:00Z', 'Outgoing', '+13035550142', 'See you on Friday', { sender: 'Ana Prado' }),
  },
];

/** A voicemail. `uri` is one of the demo's recordings only where a test asks for it. */
export const voicemail = (name, date, values = {}) => ({
  ...ids(name),
  type: 'VoiceMessage',
  fileName: `${name}.wav`,
  uri: `/files/${name}`,
  contentType: 'audio/wav',
  contentLength: 96_044,
  recordingDuration: 6,
  dateCreated: date,
  dateLastModified: date,
  ...values,
});

export const voicemails = [
  voicemail('both', '2026-11-23T11:00:00Z', {
    recordingFrom: 'Zoë Müller',
    fromAddress: '+16175550110',
    toAddress: '+16175550100',
    userName: 'Ana Prado',
    customerName: 'Back Bay',
    aiTranscription: 'Please call me back about the invoice.',
    transcription: 'please call me back about the in voice',
  }),
  voicemail('silent', '2026-11-21T11:00:00Z', { recordingFrom: '+13035550142', fromAddress: '+13035550142', uri: null }),
];

export const forms = [
  {
    id: 'form-1',
    name: 'New patient: Kim',
    formId: 'definition-1',
    formName: 'New patient',
    clientId: 'client-1',
    clientName: 'Back Bay',
    contactName: 'Ana Prado',
    contactsIds: ['a', 'b'],
    contactsNames: ['Ana Prado', 'Ben Okafor'],
    emailSubject: 'A new patient called',
    callerNumber: '+13035550177',
    dateCreated: '2026-11-23T10:00:00Z',
    dateCompleted: '2026-11-23T10:01:30Z',
    fields: [
      { name: 'Days that suit', values: ['Monday', 'Tuesday'] },
      { name: 'Insurance', values: [] },
    ],
  },
];

export const callMetrics = [
  { metricKey: 'TotalCalls', total: 1234, average: 61.857 },
  { metricKey: 'TalkTimeMinutes', total: 90.5, average: 2.25 },
  { metricKey: 'SmilesPerPatient', total: 7 },
];

/** The home, with other parts where a test wants them. */
export const home = (values = {}) => ({
  isHostedSuiteCustomer: true,
  conversations,
  calls,
  callMetrics,
  voicemail: voicemails,
  forms,
  ...values,
});

/** So many calls of as many people, a minute apart, the newest first. */
export const manyCalls = (count) =>
  Array.from({ length: count }, (_, at) => {
    const from = Date.parse(NOW) - (at + 1) * 60_000;
    return call(`n${at}`, new Date(from).toISOString(), new Date(from + 30_000).toISOString(), { fromName: `Caller ${at}.`, fromAddress: `+1617555${String(1000 + at)}` });
  });

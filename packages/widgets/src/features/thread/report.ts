import type { Site, StoaError } from '@stoa/core';
import { complaints, type Complaint } from '@stoa/core/posts/moderated';
import { reportPost } from '@stoa/core/moderation/report';
import { html } from 'lit';
import { announce } from '../../base/announce.ts';
import { localeOf } from '../../base/host.ts';
import { Modal, type ModalHost } from '../../base/modal.ts';
import { complaint, dialogHeader, dialogStyles } from '../../parts/dialog.ts';
import { loadFeatureStrings } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import { reportStyles } from './report.styles.ts';

/** Asks why the post at `path` is reported, and reports it. Resolves with what to say about it; undefined when it was left. */
export async function openReport(host: ModalHost, site: Site, path: string): Promise<string | undefined> {
  const strings = await loadFeatureStrings('thread', localeOf(host));
  let chosen: Complaint | undefined;
  let hasFailed = false;
  let lack: 'sign-in' | 'verify' | undefined;
  let said: string | undefined;
  const modal = new Modal(host, { locale: strings.locale, mayLeave: () => !chosen });
  adopt(host.shadowRoot, [dialogStyles, reportStyles]);

  const send = (why: Complaint) => {
    if (chosen) return;
    chosen = why;
    hasFailed = false;
    show();
    reportPost(site, path, why).then(
      () => {
        said = strings.reported;
        host.dispatchEvent(announce('stoa-report', { path }));
        modal.close();
      },
      (error: unknown) => {
        const { code } = error as StoaError;
        if (code === 'sign-in' || code === 'verify') {
          lack = code;
          modal.close();
          return;
        }
        chosen = undefined;
        hasFailed = true;
        show();
      },
    );
  };
  const show = () =>
    modal.show(html`
      ${dialogHeader({
        ...{ title: strings.reportTitle, hint: strings.reportHint, close: strings.close },
        leave: () => modal.close(),
      })}
      <div class="reasons">
        ${complaints.map(
          (why) =>
            html`<button
              type="button"
              aria-busy=${chosen === why}
              ?disabled=${chosen && chosen !== why}
              @click=${() => send(why)}
            >
              ${strings.complaints[why]}
            </button>`,
        )}
      </div>
      ${complaint(hasFailed ? strings.reportFailed : undefined)}
    `);

  show();
  modal.find('h2')?.focus();
  await modal.closed;
  if (!lack || !chosen) return said;
  const { openSignIn } = await import('../sign-in/sign-in.ts');
  const isIn = await openSignIn(host, site, { verify: lack === 'verify' });
  if (!isIn) return undefined;
  return reportPost(site, path, chosen).then(
    () => {
      host.dispatchEvent(announce('stoa-report', { path }));
      return strings.reported;
    },
    () => strings.reportFailed,
  );
}

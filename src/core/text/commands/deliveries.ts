/** Steps of CI that hand the service on: an image pushed, a release made, a host brought up to date. */
import type { Workflow, WorkflowStep } from '../../facts';
import type { Place } from '../../model';

/** A step that delivers. */
export interface Delivery {
  readonly what: 'an image' | 'a release' | 'a deployment';
  readonly by: string;
  readonly workflow: Workflow;
  readonly place: Place;
}

const deployActions =
  /^(?:azure\/(?:webapps-deploy|container-apps-deploy-action|functions-action|k8s-deploy|aci-deploy)|superfly\/flyctl-actions(?:\/\w+)?|akhileshns\/heroku-deploy|appleboy\/(?:ssh|scp)-action|aws-actions\/amazon-ecs-deploy-task-definition|aws-actions\/aws-cloudformation-github-deploy|einaregilsson\/beanstalk-deploy|google-github-actions\/deploy-[\w-]+|easingthemes\/ssh-deploy|burnett01\/rsync-deployments|amondnet\/vercel-action|nwtgck\/actions-netlify|cloudflare\/wrangler-action|digitalocean\/app_action(?:\/deploy)?|bervprojects\/railway-deploy|johnbeynon\/render-deploy-action|render-oss\/[\w-]+|serverless\/github-action|deliverybot\/helm|azure\/k8s-set-context|actions-hub\/kubectl|caprover\/deploy-from-github|samkirkland\/ftp-deploy-action|deployphp\/action|dokku\/github-action|fjogeleit\/[\w-]*helm[\w-]*|argoproj\/[\w-]+)$/i;
const releaseActions =
  /^(?:goreleaser\/goreleaser-action|softprops\/action-gh-release|ncipollo\/release-action|actions\/create-release|cycjimmy\/semantic-release-action|googleapis\/release-please-action|google-github-actions\/release-please-action|pypa\/gh-action-pypi-publish|changesets\/action|svenstaro\/upload-release-action|marvinpinto\/action-automatic-releases)$/i;
const imageActions =
  /^(?:docker\/(?:build-push-action|bake-action)|mr-smithers-excellent\/docker-build-push|elgohr\/publish-docker-github-action|redhat-actions\/push-to-registry|ko-build\/setup-ko|imjasonh\/setup-ko|whoan\/docker-build-with-cache-action)$/i;

const pushes =
  /\b(?:docker|podman|buildah|nerdctl|crane|skopeo)\b.*\b(?:push|copy)\b|\bbuildx build\b.*--push\b|\bcompose push\b|\bjib:build\b|\bgradle\w*\b.*\bjib\b|\bko (?:publish|build|resolve|apply)\b|\bkaniko\b|\bbootBuildImage\b.*--publishImage|\bPublishContainer\b|\bheroku container:push\b|\bpack build\b.*--publish\b/;
const deploys =
  /\b(?:kubectl (?:apply|set image|rollout)|helm (?:upgrade|install)|fly(?:ctl)? deploy|heroku container:release|git push (?:\S+ )?\S*(?:heroku|dokku)|gcloud (?:run|app|functions) deploy|aws (?:ecs update-service|lambda update-function-code|deploy create-deployment|elasticbeanstalk update-environment|s3 sync|ssm send-command)|az (?:webapp|containerapp|functionapp|acr build)\b|terraform apply|pulumi up|(?:serverless|sls|sst|cdk|sam|eb|chalice|zappa|copilot|railway|wrangler|vercel|netlify|kamal|dep|cap|nomad|ansible-playbook)\b.*\b(?:deploy|up|run|--prod|production|\.ya?ml)\b|railway up|docker stack deploy|ssh\b.+@|scp\b.+:|rsync\b.+:|curl\b.*(?:RENDER|DEPLOY|deploy)[\w-]*(?:HOOK|hook|\/deploy))/;
const releases =
  /\b(?:goreleaser release|gh release create|semantic-release|release-it|cargo publish|mix hex\.publish|twine upload|(?:npm|pnpm|yarn) publish|changeset publish|dotnet nuget push)\b/;

/** The steps that deliver, images and deployments first. */
export function deliveriesOf(workflows: readonly Workflow[]): readonly Delivery[] {
  const found = workflows
    .filter((workflow) => workflow.triggers.length > 0)
    .flatMap((workflow) =>
      [...workflow.jobs, ...workflow.taggedJobs].flatMap(({ steps }) =>
        steps.flatMap((step) => ofStep(workflow, step)),
      ),
    );
  const rank = { 'a deployment': 0, 'an image': 1, 'a release': 2 };
  return found.sort((a, b) => rank[a.what] - rank[b.what]);
}

function ofStep(workflow: Workflow, step: WorkflowStep): Delivery[] {
  const place = { path: workflow.path, line: step.line };
  const action = step.uses?.replace(/@.*$/, '') ?? '';
  if (action !== '') {
    if (imageActions.test(action))
      return pushesImage(action, step) ? [{ what: 'an image', by: action, workflow, place }] : [];
    if (deployActions.test(action)) return [{ what: 'a deployment', by: action, workflow, place }];
    if (releaseActions.test(action)) return [{ what: 'a release', by: action, workflow, place }];
  }
  return step.commands.flatMap(({ text, place: at }): Delivery[] => {
    const short = text.slice(0, 1_000);
    const what = deploys.test(short)
      ? 'a deployment'
      : pushes.test(short)
        ? 'an image'
        : releases.test(short)
          ? 'a release'
          : null;
    if (!what || /\b(?:gh-pages|--dry-run|--version|--help)\b/.test(short)) return [];
    return [{ what, by: short.split('\n')[0]!.slice(0, 60), workflow, place: at.path === workflow.path ? at : place }];
  });
}

function pushesImage(action: string, { inputs }: WorkflowStep): boolean {
  if (!/^docker\//i.test(action)) return true;
  return (inputs.push !== undefined && inputs.push !== 'false') || /type=registry|push=true/.test(inputs.outputs ?? '');
}
